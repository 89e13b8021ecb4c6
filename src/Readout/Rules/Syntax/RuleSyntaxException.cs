namespace Readout.Rules.Syntax;

/// <summary>Leaves a statement that cannot be read; caught by the parser, which goes on with the next one.</summary>
internal sealed class RuleSyntaxException(Place place, string message) : Exception(message)
{
    public Place Place { get; } = place;
}
