using Readout.Rules.Compilation;

namespace Readout.Rules.Matching;

/// <summary>
/// Runs a <see cref="SequenceProgram"/> over a stretch of tokens. For every place and instruction it works out, from the end
/// backwards, the farthest end that can be reached; so every test is asked at most once per token and the longest match is read off
/// without going back. Only instructions from which the end can be reached are looked at, which at most places are few. Costs at most
/// instructions times tokens.
/// </summary>
internal sealed class SequenceWalker(MatchState state)
{
    private int[] _best = [];
    private ulong[] _pending = [];
    private List<int> _alive = [];
    private List<int> _aliveNext = [];
    private int _start;
    private int _end;
    private int _width;

    public void Run(SequenceProgram program, int start, int end)
    {
        _start = start;
        _end = end;
        _width = program.Operations.Length;
        Reserve((end - start + 1) * _width);
        _alive.Clear();
        for (var at = end; at >= start; at--)
        {
            (_alive, _aliveNext) = (_aliveNext, _alive);
            _alive.Clear();
            var row = RowOf(at);
            row.Fill(-1);
            foreach (var operation in program.Ending)
            {
                Set(row, operation, at);
            }

            if (at < end)
            {
                Take(program, at, row);
                Propagate(program, row);
            }
        }
    }

    /// <summary>End of the longest match that starts at a token, or -1.</summary>
    public int EndOf(int at) => BestOf(at, 0);

    /// <summary>Adds the groups of the match that starts at a token to the captures.</summary>
    public void Capture(SequenceProgram program, int at, int[] open)
    {
        var operation = 0;
        var end = EndOf(at);
        while (true)
        {
            var current = program.Operations[operation];
            switch (current.Code)
            {
                case SequenceCode.Match:
                    return;
                case SequenceCode.Split:
                    operation = BestOf(at, current.First) == end ? current.First : current.Second;
                    continue;
                case SequenceCode.Token:
                    at++;
                    break;
                case SequenceCode.Entry:
                    at += current.Entry!.FindEntry(state, at, _end).Length;
                    break;
                case SequenceCode.Open:
                    open[current.Slot] = at;
                    break;
                default:
                    if (at > open[current.Slot])
                    {
                        state.Captures.Add(current.Slot, new Capture(HeadOf(open[current.Slot], at), open[current.Slot], at));
                    }

                    break;
            }

            operation = current.First;
        }
    }

    /// <summary>The token of a stretch on which the others hang: the first whose head lies outside.</summary>
    public int HeadOf(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (state.Heads[i] < first || state.Heads[i] >= end)
            {
                return i;
            }
        }

        return first;
    }

    private Span<int> RowOf(int at) => _best.AsSpan((at - _start) * _width, _width);

    private int BestOf(int at, int operation) => _best[((at - _start) * _width) + operation];

    private void Set(Span<int> row, int operation, int end)
    {
        if (row[operation] < 0)
        {
            _alive.Add(operation);
        }

        row[operation] = end;
    }

    // The instructions that take a token or an entry here and go on where the end can be reached.
    private void Take(SequenceProgram program, int at, Span<int> row)
    {
        foreach (var next in _aliveNext)
        {
            foreach (var operation in program.TakersOf(next))
            {
                if (program.Operations[operation].Test!.Holds(state, at))
                {
                    Set(row, operation, BestOf(at + 1, next));
                    MarkParents(program, operation);
                }
            }
        }

        foreach (var operation in program.Entries)
        {
            var entry = program.Operations[operation];
            if (CanGoOn(entry, at) && entry.Entry!.FindEntry(state, at, _end).Length is > 0 and var length && BestOf(at + length, entry.First) is >= 0 and var end)
            {
                Set(row, operation, end);
                MarkParents(program, operation);
            }
        }
    }

    // Looking up an entry costs more than seeing that the pattern could not go on behind it, however long it is.
    private bool CanGoOn(SequenceOperation operation, int at)
    {
        var last = Math.Min(_end, at + operation.Entry!.Lexicon.LongestKey);
        for (var next = at + 1; next <= last; next++)
        {
            if (BestOf(next, operation.First) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // What leads to a changed instruction changes with it; children come before parents in the order.
    private void Propagate(SequenceProgram program, Span<int> row)
    {
        for (var word = 0; word < _pending.Length; word++)
        {
            while (_pending[word] != 0)
            {
                var bit = System.Numerics.BitOperations.TrailingZeroCount(_pending[word]);
                _pending[word] &= _pending[word] - 1;
                var operation = program.Order[(word * 64) + bit];
                var current = program.Operations[operation];
                var end = Math.Max(row[current.First], row[current.Second]);
                if (end > row[operation])
                {
                    Set(row, operation, end);
                    MarkParents(program, operation);
                }
            }
        }
    }

    private void MarkParents(SequenceProgram program, int operation)
    {
        foreach (var parent in program.ParentsOf(operation))
        {
            _pending[parent >> 6] |= 1UL << (parent & 63);
        }
    }

    private void Reserve(int size)
    {
        if (_best.Length < size)
        {
            _best = new int[Math.Max(size, _best.Length * 2)];
        }

        var words = (_width + 63) / 64;
        if (_pending.Length < words)
        {
            _pending = new ulong[words];
        }
    }
}
