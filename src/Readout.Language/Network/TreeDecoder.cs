namespace Readout.Language.Network;

/// <summary>
/// Picks the best tree out of the scores of all heads (Chu and Liu 1965, Edmonds 1967): each word takes its best head, then cycles are
/// contracted and taken up again from outside. Belongs to one thread.
/// </summary>
internal sealed class TreeDecoder
{
    private int[] _heads = [];
    private int[] _mark = [];
    private bool[] _inCycle = [];
    private int _stride;

    /// <summary>
    /// Finds the heads of <paramref name="n"/> words; the score of word i for head j (0 the root, then the words from 1) stands at
    /// i·<paramref name="stride"/> + j. Exactly one word gets the root, written as head -1.
    /// </summary>
    public void Decode(Span<float> scores, int n, int stride, int[] heads)
    {
        _stride = stride;
        if (_heads.Length < n + 1)
        {
            _heads = new int[n + 65];
            _mark = new int[n + 65];
            _inCycle = new bool[n + 65];
        }

        KeepOneRoot(scores, n);
        for (var i = 1; i <= n; i++)
        {
            _heads[i] = BestHead(scores, n, i, false);
        }

        for (var round = 0; round <= n && FindCycle(n) is > 0 and var word; round++)
        {
            BreakCycle(scores, n, word);
        }

        for (var i = 1; i <= n; i++)
        {
            heads[i - 1] = _heads[i] - 1;
        }
    }

    // The word that gains most by the root over its next best head.
    private void KeepOneRoot(Span<float> scores, int n)
    {
        var root = 1;
        var most = float.NegativeInfinity;
        for (var i = 1; i <= n; i++)
        {
            var row = scores.Slice((i - 1) * _stride, n + 1);
            var next = float.NegativeInfinity;
            for (var j = 1; j <= n; j++)
            {
                next = j != i && row[j] > next ? row[j] : next;
            }

            if (row[0] - next > most || n == 1)
            {
                most = row[0] - next;
                root = i;
            }
        }

        for (var i = 1; i <= n; i++)
        {
            var row = scores.Slice((i - 1) * _stride, n + 1);
            if (i != root)
            {
                row[0] = float.NegativeInfinity;
            }
            else
            {
                row[1..].Fill(float.NegativeInfinity);
            }
        }
    }

    private int BestHead(ReadOnlySpan<float> scores, int n, int word, bool leavesCycle)
    {
        var row = scores.Slice((word - 1) * _stride, n + 1);
        var best = -1;
        for (var j = 0; j <= n; j++)
        {
            if (j != word && !(leavesCycle && _inCycle[j]) && (best < 0 || row[j] > row[best]))
            {
                best = j;
            }
        }

        return best;
    }

    // A word on a cycle, or 0.
    private int FindCycle(int n)
    {
        Array.Clear(_mark, 0, n + 1);
        for (var start = 1; start <= n; start++)
        {
            var word = start;
            while (word > 0 && _mark[word] == 0)
            {
                _mark[word] = start;
                word = _heads[word];
            }

            if (word > 0 && _mark[word] == start)
            {
                return word;
            }
        }

        return 0;
    }

    // One word of the cycle takes a head outside it: the one that loses least. A head that hangs below the cycle does not lead out.
    private void BreakCycle(ReadOnlySpan<float> scores, int n, int word)
    {
        MarkBelow(n, word);
        int best = -1, bestHead = -1;
        var least = float.PositiveInfinity;
        var member = word;
        do
        {
            var head = BestHead(scores, n, member, true);
            var row = scores.Slice((member - 1) * _stride, n + 1);
            if (head >= 0 && (best < 0 || row[_heads[member]] - row[head] < least))
            {
                least = row[_heads[member]] - row[head];
                (best, bestHead) = (member, head);
            }

            member = _heads[member];
        }
        while (member != word);

        _heads[best] = bestHead;
    }

    private void MarkBelow(int n, int word)
    {
        Array.Clear(_inCycle, 0, n + 1);
        var member = word;
        do
        {
            _inCycle[member] = true;
            member = _heads[member];
        }
        while (member != word);

        // Words whose chain of heads ends in the cycle.
        Array.Clear(_mark, 0, n + 1);
        for (var start = 1; start <= n; start++)
        {
            var end = start;
            while (end > 0 && !_inCycle[end] && _mark[end] == 0)
            {
                _mark[end] = start;
                end = _heads[end];
            }

            if (end > 0 && _inCycle[end])
            {
                for (var below = start; below > 0 && !_inCycle[below]; below = _heads[below])
                {
                    _inCycle[below] = true;
                }
            }
        }
    }
}
