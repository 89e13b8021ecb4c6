namespace Readout.Rules.Syntax;

/// <summary>Collects everything wrong with a set of files, so that one run shows all of it.</summary>
internal sealed class RuleErrors
{
    private readonly List<RuleError> _errors = [];

    public int Count => _errors.Count;

    public void Add(Place place, string? rule, string message) =>
        Add(new RuleError(place.Source.Path, place.Line, place.Column, rule, message));

    public void Add(RuleError error)
    {
        // A let is compiled wherever it is used; what is wrong with it is said once.
        if (!_errors.Exists(e => e.File == error.File && e.Line == error.Line && e.Column == error.Column && e.Message == error.Message))
        {
            _errors.Add(error);
        }
    }

    public IReadOnlyList<RuleError> InOrder() =>
        [.. _errors.OrderBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Line).ThenBy(e => e.Column)];
}
