namespace Readout.Rules;

/// <summary>What a rule file says of a rule, apart from how it matches. Immutable.</summary>
public sealed class Rule
{
    internal Rule(string name, string label, int priority, string file, int line)
    {
        Name = name;
        Label = label;
        Priority = priority;
        File = file;
        Line = line;
    }

    /// <summary>The rule's name, unique in its set; records carry it as <c>rule</c>.</summary>
    public string Name { get; }

    /// <summary>What the rule finds; who asks for matches asks by label.</summary>
    public string Label { get; }

    /// <summary>Rules of one label are tried from high to low priority.</summary>
    public int Priority { get; }

    /// <summary>The file it stands in.</summary>
    public string File { get; }

    /// <summary>The line it begins on, from 1.</summary>
    public int Line { get; }

    /// <summary>Its <c>note</c>, or null.</summary>
    public string? Note { get; internal init; }

    /// <summary>Its <c>source</c>, or null.</summary>
    public string? Source { get; internal init; }

    /// <summary>Names of its captures, the trigger first, then in the order they are defined.</summary>
    public IReadOnlyList<string> CaptureNames { get; internal init; } = [];

    /// <summary>The values it may set.</summary>
    public IReadOnlyList<string> ValueKeys { get; internal init; } = [];

    /// <summary>Its examples and counter-examples, in file order.</summary>
    public IReadOnlyList<RuleExample> Examples { get; internal init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A sentence in which a rule must fire, or must not.</summary>
/// <param name="Fires">True for an <c>example</c>, false for a <c>not</c>.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Expected">Captures and values with the text they must have; a capture named twice has both.</param>
/// <param name="Line">Line in the rule's file, from 1.</param>
public sealed record RuleExample(bool Fires, string Text, IReadOnlyList<KeyValuePair<string, string>> Expected, int Line);
