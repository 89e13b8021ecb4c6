namespace Readout.Rules.Compilation;

/// <summary>
/// A token pattern as instructions of a small machine. Repeats never contain something that can be empty, so following the
/// instructions that take no token always ends; <see cref="Order"/> lists all with those they lead to first. Immutable.
/// </summary>
internal sealed class SequenceProgram(SequenceOperation[] operations, int[] order, TriggerKeys keys)
{
    public ReadOnlySpan<SequenceOperation> Operations => operations;

    public ReadOnlySpan<int> Order => order;

    /// <summary>What some token of every match is.</summary>
    public TriggerKeys Keys => keys;
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
}
