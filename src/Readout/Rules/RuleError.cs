namespace Readout.Rules;

/// <summary>One thing wrong with a rule file or a lexicon table.</summary>
/// <param name="File">The file, as named by its <see cref="RuleSource"/>.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in UTF-16 units, from 1.</param>
/// <param name="Rule">Name of the rule concerned, or null outside of one.</param>
/// <param name="Message">What was found, what was expected, and where it can be told, what was probably meant.</param>
public sealed record RuleError(string File, int Line, int Column, string? Rule, string Message)
{
    /// <summary>The form compilers use: <c>file:line:column: rule: message</c>.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: {(Rule is null ? "" : Rule + ": ")}{Message}");
}
