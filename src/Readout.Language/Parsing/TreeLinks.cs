namespace Readout.Language.Parsing;

/// <summary>Children and siblings of each word of a finished tree.</summary>
internal sealed class TreeLinks
{
    private WordFrame? _frame;
    private int[] _counts = [];
    private int[] _lastLeft = [];

    public int[] First { get; private set; } = [];

    public int[] Last { get; private set; } = [];

    public int[] LeftSibling { get; private set; } = [];

    public int[] RightSibling { get; private set; } = [];

    public void Fill(WordFrame frame)
    {
        _frame = frame;
        if (First.Length < frame.Count)
        {
            var size = frame.Count + 64;
            (_counts, _lastLeft) = (new int[size], new int[size]);
            (First, Last, LeftSibling, RightSibling) = (new int[size], new int[size], new int[size], new int[size]);
        }

        Array.Clear(_counts, 0, frame.Count);
        Array.Fill(_lastLeft, -1, 0, frame.Count);
        Array.Fill(First, -1, 0, frame.Count);
        Array.Fill(Last, -1, 0, frame.Count);
        Array.Fill(LeftSibling, -1, 0, frame.Count);
        Array.Fill(RightSibling, -1, 0, frame.Count);
        for (var i = 0; i < frame.Count; i++)
        {
            Link(i, frame.Heads[i]);
        }
    }

    public int CountOf(int i) => Math.Min(_counts[i], 4);

    /// <summary>The last child that stands before its head.</summary>
    public int LastLeft(int i) => _lastLeft[i];

    /// <summary>The auxiliary or other word that stands directly below the verb before it: "was" of "was arrested".</summary>
    public uint AuxiliaryForm(int i) => i >= 0 && _lastLeft[i] >= 0 ? _frame!.Lowers[_lastLeft[i]] : 1;

    private void Link(int i, int head)
    {
        if (head < 0)
        {
            return;
        }

        _counts[head]++;
        if (First[head] < 0)
        {
            First[head] = i;
        }
        else
        {
            LeftSibling[i] = Last[head];
            RightSibling[Last[head]] = i;
        }

        Last[head] = i;
        if (i < head)
        {
            _lastLeft[head] = i;
        }
    }
}
