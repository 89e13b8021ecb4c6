namespace Readout.Rules.Syntax;

/// <summary>A position in a rule file; line and column are counted only when a message needs them.</summary>
internal readonly record struct Place(RuleSource Source, int Position)
{
    public int Line => Source.Text.AsSpan(0, Position).Count('\n') + 1;

    public int Column => Position - Source.Text.AsSpan(0, Position).LastIndexOf('\n');
}
