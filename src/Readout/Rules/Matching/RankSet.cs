namespace Readout.Rules.Matching;

/// <summary>A set of small numbers, such as the ranks of rules that may fire at a place.</summary>
internal sealed class RankSet
{
    private int[] _ranks = new int[32];
    private int[] _marks = [];
    private int _mark;

    public int Count { get; private set; }

    public void Begin(int size)
    {
        Count = 0;
        if (_marks.Length < size)
        {
            _marks = new int[size];
        }

        if (++_mark == int.MaxValue)
        {
            Array.Clear(_marks);
            _mark = 1;
        }
    }

    public void Add(ReadOnlySpan<int> ranks)
    {
        foreach (var rank in ranks)
        {
            Add(rank);
        }
    }

    public void Add(int rank)
    {
        if (_marks[rank] == _mark)
        {
            return;
        }

        _marks[rank] = _mark;
        if (Count == _ranks.Length)
        {
            Array.Resize(ref _ranks, Count * 2);
        }

        _ranks[Count++] = rank;
    }

    public bool Contains(int rank) => _marks[rank] == _mark;

    public ReadOnlySpan<int> InOrder()
    {
        var ranks = _ranks.AsSpan(0, Count);
        ranks.Sort();
        return ranks;
    }
}
