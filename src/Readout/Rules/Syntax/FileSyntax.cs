namespace Readout.Rules.Syntax;

/// <summary>One rule file as written.</summary>
internal sealed class FileSyntax
{
    public List<LexiconSyntax> Lexicons { get; } = [];

    public List<LetSyntax> Lets { get; } = [];

    public List<ExtentSyntax> Extents { get; } = [];

    public List<PartSyntax> Parts { get; } = [];

    public List<NameSyntax> Off { get; } = [];

    public List<RuleSyntax> Rules { get; } = [];
}

/// <summary><c>lexicon NAME from FILE</c> or, if it adds to one, <c>lexicon NAME with FILE</c>.</summary>
internal sealed record LexiconSyntax(Place Place, string Name, bool IsAddition, Place FilePlace, string File);

/// <summary>A named test, path or sequence: exactly one of the three is set.</summary>
internal sealed record LetSyntax(Place Place, string Name, TestSyntax? Test, PathSyntax? Path, SequenceSyntax? Sequence)
{
    public string Kind => Test is not null ? "a node test" : Path is not null ? "a path" : "a sequence";
}

internal sealed record ExtentSyntax(Place Place, string Name, PathSyntax Path);

internal sealed class RuleSyntax(Place place, string name, Place labelPlace, string label)
{
    public Place Place { get; } = place;

    public string Name { get; } = name;

    public Place LabelPlace { get; } = labelPlace;

    public string Label { get; } = label;

    public int Priority { get; set; }

    public TriggerSyntax? Trigger { get; set; }

    public SequenceSyntax? Sequence { get; set; }

    /// <summary>Arguments, conditions, values and uses of parts, in file order.</summary>
    public List<StatementSyntax> Statements { get; } = [];

    public List<ExampleSyntax> Examples { get; } = [];

    public string? Note { get; set; }

    public string? Source { get; set; }

    /// <summary>Set when a statement of it could not be read, so that what would be missing is not reported as well.</summary>
    public bool IsBroken { get; set; }
}

internal sealed record TriggerSyntax(Place Place, string Name, TestSyntax Test, ExtentNameSyntax? Extent);

/// <summary>Statements that several rules share: <c>part NAME</c>, taken into a rule by <c>use NAME</c>.</summary>
internal sealed record PartSyntax(Place Place, string Name, List<StatementSyntax> Statements);

/// <summary>A line that rules and parts may have.</summary>
internal abstract record StatementSyntax(Place Place);

internal sealed record UseSyntax(Place Place, string Name) : StatementSyntax(Place);

internal sealed record ArgumentSyntax(Place Place, string Name, Quantifier Quantifier, PathSyntax Path, ExtentNameSyntax? Extent)
    : StatementSyntax(Place);

/// <summary><c>: NAME</c> or <c>: NAME without CAPTURE, CAPTURE</c>.</summary>
internal sealed record ExtentNameSyntax(Place Place, string Name, IReadOnlyList<NameSyntax> Without);

internal sealed record NameSyntax(Place Place, string Name);

/// <summary><c>when PATH</c> or, if negated, <c>unless PATH</c>.</summary>
internal sealed record GuardSyntax(Place Place, bool Negated, PathSyntax Path) : StatementSyntax(Place);

/// <summary><c>set KEY = …</c>: the first of the sources that yields something.</summary>
internal sealed record SettingSyntax(Place Place, string Key, IReadOnlyList<SettingSourceSyntax> Sources) : StatementSyntax(Place);

/// <summary>A literal, or a column of the row that a captured token is in.</summary>
internal sealed record SettingSourceSyntax(Place Place, string? Literal, ColumnSyntax? Column);

internal sealed record ExampleSyntax(Place Place, bool Fires, string Text, IReadOnlyList<ExpectationSyntax> Expected);

internal sealed record ExpectationSyntax(Place Place, string Name, string Text);
