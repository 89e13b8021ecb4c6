namespace Readout.Tests.Specs;

/// <summary>One field of a record as it was read, which knows how it is compared with what a spec expects of it.</summary>
internal abstract record Observed
{
    private const string None = "none";

    /// <summary>True where the field is what the values say. "none" says that it is null or empty.</summary>
    public bool Is(IReadOnlyList<string> expected) => IsEmpty ? expected is [var only] && Any(only, static value => value == None) : expected is not [None] && Matches(expected);

    protected abstract bool IsEmpty { get; }

    protected abstract bool Matches(IReadOnlyList<string> expected);

    /// <summary>Values that "|" joins are as good as each other.</summary>
    protected static bool Any(string alternatives, Func<string, bool> holds) => alternatives.Split('|').Any(holds);
}

/// <summary>A code, number or date. An expected value that ends in * gives only its beginning.</summary>
internal sealed record ObservedValue(string? Value) : Observed
{
    protected override bool IsEmpty => Value is null;

    protected override bool Matches(IReadOnlyList<string> expected) => expected is [var only] && Any(only, IsValue);

    private bool IsValue(string value) =>
        value.EndsWith('*') ? Value!.StartsWith(value[..^1], StringComparison.Ordinal) : Value == value;
}

/// <summary>Codes of which the expected ones must be there.</summary>
internal sealed record ObservedCodes(IReadOnlyList<string> Values) : Observed
{
    protected override bool IsEmpty => Values.Count == 0;

    protected override bool Matches(IReadOnlyList<string> expected) => expected.All(e => Any(e, Values.Contains));
}

/// <summary>Words of the text, of one span or of several read as one.</summary>
internal sealed record ObservedWords(string? Text) : Observed
{
    protected override bool IsEmpty => Text is null;

    protected override bool Matches(IReadOnlyList<string> expected)
    {
        var all = string.Join(' ', expected);
        return Any(all, alternative => SpecPhrase.SameWords(alternative, Text!));
    }
}

/// <summary>Phrases of which the expected ones must be there.</summary>
internal sealed record ObservedPhrases(IReadOnlyList<string> Texts) : Observed
{
    protected override bool IsEmpty => Texts.Count == 0;

    protected override bool Matches(IReadOnlyList<string> expected) =>
        expected.All(e => Texts.Any(t => Any(e, alternative => SpecPhrase.SameWords(alternative, t))));
}

/// <summary>Mentions of one entity, of which the expected ones must be there.</summary>
internal sealed record ObservedMentions(IReadOnlyList<string> Texts) : Observed
{
    protected override bool IsEmpty => Texts.Count == 0;

    protected override bool Matches(IReadOnlyList<string> expected) =>
        expected.All(e => Texts.Any(t => Any(e, alternative => SpecPhrase.SameParty(alternative, t))));
}

/// <summary>The statement that a record belongs to, given by the words its content begins with.</summary>
internal sealed record ObservedLink(string? Content) : Observed
{
    protected override bool IsEmpty => Content is null;

    protected override bool Matches(IReadOnlyList<string> expected) =>
        expected is [var only] && Any(only, start => SpecPhrase.StartsWith(Content!, start));
}
