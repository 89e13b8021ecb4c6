using Readout.Rules.Syntax;

namespace Readout.Rules.Compilation;

/// <summary>A compiled rule: a trigger test or a sequence, then arguments, conditions and values. Immutable.</summary>
internal sealed class RuleProgram
{
    public required Rule Rule { get; init; }

    /// <summary>Position in the files, from 0: the last tie-break, and the order of matches at one trigger.</summary>
    public required int Order { get; init; }

    /// <summary>Test of the trigger; null for a sequence.</summary>
    public TokenTest? Trigger { get; init; }

    public required ExtentUse TriggerExtent { get; init; }

    public SequenceProgram? Sequence { get; init; }

    /// <summary>Conditions that concern the trigger alone, asked before anything is captured.</summary>
    public GuardProgram[] EarlyGuards { get; init; } = [];

    public ArgumentProgram[] Arguments { get; init; } = [];

    /// <summary>Conditions on captures.</summary>
    public GuardProgram[] LateGuards { get; init; } = [];

    public SettingProgram[] Settings { get; init; } = [];
}

internal sealed record ArgumentProgram(int Slot, Quantifier Quantifier, PathProgram Path, ExtentUse Extent);

internal sealed record GuardProgram(bool IsNegated, PathProgram Path);

internal sealed record SettingProgram(string Key, SettingSource[] Sources);

/// <summary>A literal, or a column of the row that the first token of a capture is in, looked for in these lexicons.</summary>
internal sealed record SettingSource(string? Literal, int Slot, bool IsGroup, LexiconColumn[] Columns);

/// <summary>A column of a lexicon; without a lexicon the lemma of the token itself.</summary>
internal sealed record LexiconColumn(LexiconUse? Use, int Column);

internal enum ExtentKind
{
    Token,
    Subtree,
    Clause,
    Path,
}

/// <summary>How far a capture reaches around the token that was found.</summary>
internal sealed record ExtentProgram(ExtentKind Kind, PathProgram? Path)
{
    public static readonly ExtentProgram Token = new(ExtentKind.Token, null);

    public static readonly ExtentProgram Subtree = new(ExtentKind.Subtree, null);

    public static readonly ExtentProgram Clause = new(ExtentKind.Clause, null);
}

/// <summary>An extent less what the captures of some slots and their descendants cover.</summary>
internal sealed record ExtentUse(ExtentProgram Extent, int[] Without);
