namespace Readout.Rules.Compilation;

/// <summary>
/// A token pattern as instructions of a small machine. Repeats never contain something that can be empty, so following the
/// instructions that take no token always ends. Immutable.
/// </summary>
internal sealed class SequenceProgram
{
    private readonly SequenceOperation[] _operations;
    private readonly int[] _order;
    private readonly int[][] _parents;
    private readonly int[][] _takers;
    private readonly int[] _entries;
    private readonly int[] _ending;

    /// <summary>Makes a program.</summary>
    /// <param name="operations">The instructions; the first is where a match begins.</param>
    /// <param name="order">All of them, those that one leads to without a token before it.</param>
    /// <param name="required">What some token of every match is, and some other, or the same, must be too.</param>
    public SequenceProgram(SequenceOperation[] operations, int[] order, IReadOnlyList<TriggerKeys> required)
    {
        _operations = operations;
        _order = order;
        Required = required;
        var parents = new List<int>[operations.Length];
        var takers = new List<int>[operations.Length];
        for (var o = 0; o < operations.Length; o++)
        {
            parents[o] = [];
            takers[o] = [];
        }

        // Without an order the program was not sound and is never run.
        var ends = new bool[operations.Length];
        for (var i = 0; i < order.Length; i++)
        {
            var operation = operations[order[i]];
            ends[order[i]] = operation.Code == SequenceCode.Match;
            foreach (var next in operation.EmptySteps)
            {
                parents[next].Add(i);
                ends[order[i]] |= ends[next];
            }
        }

        for (var o = 0; o < operations.Length; o++)
        {
            if (operations[o].Code == SequenceCode.Token)
            {
                takers[operations[o].First].Add(o);
            }
        }

        var all = Enumerable.Range(0, operations.Length);
        _parents = [.. parents.Select(p => p.ToArray())];
        _takers = [.. takers.Select(t => t.ToArray())];
        _entries = [.. all.Where(o => operations[o].Code == SequenceCode.Entry)];
        _ending = [.. all.Where(o => ends[o])];
    }

    /// <summary>For each of these, a sentence with a match has a token that fits; the rarest first. Empty where nothing can be told.</summary>
    public IReadOnlyList<TriggerKeys> Required { get; }

    public ReadOnlySpan<SequenceOperation> Operations => _operations;

    public ReadOnlySpan<int> Order => _order;

    /// <summary>The instructions from which the end is reached without a token.</summary>
    public ReadOnlySpan<int> Ending => _ending;

    /// <summary>The instructions that take a lexicon entry.</summary>
    public ReadOnlySpan<int> Entries => _entries;

    /// <summary>The instructions that take a token and go on at this one.</summary>
    public ReadOnlySpan<int> TakersOf(int operation) => _takers[operation];

    /// <summary>Positions in <see cref="Order"/> of the instructions that lead to this one without a token.</summary>
    public ReadOnlySpan<int> ParentsOf(int operation) => _parents[operation];
}

internal enum SequenceCode : byte
{
    /// <summary>Takes a token for which the test holds.</summary>
    Token,

    /// <summary>Takes the longest lexicon entry that stands here.</summary>
    Entry,

    /// <summary>Goes on at First, or else at Second.</summary>
    Split,

    /// <summary>Opens the group of slot Slot.</summary>
    Open,

    /// <summary>Closes it.</summary>
    Close,

    /// <summary>The pattern is complete.</summary>
    Match,
}

internal sealed record SequenceOperation(SequenceCode Code)
{
    public int First { get; set; }

    public int Second { get; set; }

    public int Slot { get; init; }

    public TokenTest? Test { get; init; }

    public LexiconUse? Entry { get; init; }

    /// <summary>The instructions at which it may go on without taking a token.</summary>
    public ReadOnlySpan<int> EmptySteps => Code switch
    {
        SequenceCode.Split when First != Second => new[] { First, Second },
        SequenceCode.Split or SequenceCode.Open or SequenceCode.Close => new[] { First },
        _ => [],
    };
}
