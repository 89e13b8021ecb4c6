using Readout.Records;

namespace Readout.Desk.Compare;

/// <summary>One thing that two accounts of a meeting show when held against each other, with the words of both that prove it.</summary>
/// <param name="Kind">A name of <see cref="FindingKind"/>.</param>
/// <param name="Text">What was found, in a line.</param>
/// <param name="A">Words of the first account; empty where it has none.</param>
/// <param name="B">Words of the second account; empty where it has none.</param>
public sealed record Finding(string Kind, string Text, IReadOnlyList<Span> A, IReadOnlyList<Span> B);

/// <summary>Kinds of finding, in the order they are told.</summary>
public static class FindingKind
{
    /// <summary>The accounts give another time, length, place, channel or host.</summary>
    public const string Fact = "fact";

    /// <summary>A topic that only one account has.</summary>
    public const string Only = "only";

    /// <summary>Words that only one account has, in a sentence that may stand for one of the other's: perhaps in both, in other words.</summary>
    public const string Unsure = "unsure";

    /// <summary>A topic that both have, and where each speaks of it first.</summary>
    public const string Both = "both";

    /// <summary>One remark in both wordings.</summary>
    public const string Remark = "remark";

    /// <summary>What an account has the other side say.</summary>
    public const string Claim = "claim";

    /// <summary>A number that differs, or that only one gives.</summary>
    public const string Number = "number";

    /// <summary>A time that only one gives.</summary>
    public const string Time = "time";

    /// <summary>A word that colours the account.</summary>
    public const string Tone = "tone";

    /// <summary>Whose remarks take how many of an account's words.</summary>
    public const string Share = "share";

    /// <summary>All of them, in the order they are told.</summary>
    public static IReadOnlyList<string> All { get; } = [Fact, Only, Unsure, Both, Remark, Claim, Number, Time, Tone, Share];
}
