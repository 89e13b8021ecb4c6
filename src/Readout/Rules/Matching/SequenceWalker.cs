using Readout.Rules.Compilation;

namespace Readout.Rules.Matching;

/// <summary>
/// Runs a <see cref="SequenceProgram"/> over a stretch of tokens. For every place and instruction it works out, from the end
/// backwards, the farthest end that can be reached; so every test is asked once per token and the longest match is read off without
/// going back. Costs instructions times tokens.
/// </summary>
internal sealed class SequenceWalker(MatchState state)
{
    private int[] _best = [];
    private int _start;
    private int _end;
    private int _width;

    public void Run(SequenceProgram program, int start, int end)
    {
        _start = start;
        _end = end;
        _width = program.Operations.Length;
        var size = (end - start + 1) * _width;
        if (_best.Length < size)
        {
            _best = new int[size];
        }

        for (var at = end; at >= start; at--)
        {
            var row = _best.AsSpan((at - start) * _width, _width);
            foreach (var operation in program.Order)
            {
                row[operation] = Reach(program.Operations[operation], at, row);
            }
        }
    }

    /// <summary>End of the longest match that starts at a token, or -1.</summary>
    public int EndOf(int at) => _best[(at - _start) * _width];

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

    private int BestOf(int at, int operation) => _best[((at - _start) * _width) + operation];

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

    private int Reach(SequenceOperation operation, int at, Span<int> row)
    {
        switch (operation.Code)
        {
            case SequenceCode.Token:
                return at < _end && BestOf(at + 1, operation.First) is >= 0 and var end && operation.Test!.Holds(state, at) ? end : -1;
            case SequenceCode.Entry:
                return CanGoOn(operation, at) && operation.Entry!.FindEntry(state, at, _end).Length is > 0 and var length ? BestOf(at + length, operation.First) : -1;
            case SequenceCode.Split:
                return Math.Max(row[operation.First], row[operation.Second]);
            case SequenceCode.Match:
                return at;
            default:
                return row[operation.First];
        }
    }
}
