namespace Readout.Rules.Matching;

/// <summary>The ranks of rules that may fire at a place, each once.</summary>
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
            if (_marks[rank] == _mark)
            {
                continue;
            }

            _marks[rank] = _mark;
            if (Count == _ranks.Length)
            {
                Array.Resize(ref _ranks, Count * 2);
            }

            _ranks[Count++] = rank;
        }
    }

    public ReadOnlySpan<int> InOrder()
    {
        var ranks = _ranks.AsSpan(0, Count);
        ranks.Sort();
        return ranks;
    }
}
