using Readout.Language;

namespace Readout.Rules;

/// <summary>Runs the examples of rules: each <c>example</c> must fire with the captures it names, each <c>not</c> must not fire.</summary>
public static class RuleCheck
{
    /// <summary>Runs all examples of a set and returns those that fail.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="analyze">Makes a document of a sentence: the language engine.</param>
    /// <param name="entityTypes">For each token of a document the type of the entity it heads, or null.</param>
    public static IReadOnlyList<RuleExampleFailure> Run(RuleSet rules, Func<string, Document> analyze, Func<Document, string?[]> entityTypes)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Run(rules, rules.Rules, analyze, entityTypes);
    }

    /// <summary>Runs the examples of some rules of a set and returns those that fail. The others of the set compete with them as always.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="only">Those whose examples are run.</param>
    /// <param name="analyze">Makes a document of a sentence: the language engine.</param>
    /// <param name="entityTypes">For each token of a document the type of the entity it heads, or null.</param>
    public static IReadOnlyList<RuleExampleFailure> Run(
        RuleSet rules, IEnumerable<Rule> only, Func<string, Document> analyze, Func<Document, string?[]> entityTypes) =>
        [.. only.SelectMany(r => r.Examples.Select(e => Run(rules, r, e, analyze, entityTypes))).OfType<RuleExampleFailure>()];

    /// <summary>Runs one example; null where it holds.</summary>
    public static RuleExampleFailure? Run(
        RuleSet rules, Rule rule, RuleExample example, Func<string, Document> analyze, Func<Document, string?[]> entityTypes)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(example);
        ArgumentNullException.ThrowIfNull(analyze);
        ArgumentNullException.ThrowIfNull(entityTypes);
        var document = analyze(example.Text);
        var all = new List<RuleMatch>();
        rules.Match(document, entityTypes(document), all);
        RuleMatch[] fired = [.. all.Where(m => m.Rule == rule)];
        var problem = example.Fires ? ProblemOf(document, fired, all, example) : fired.Length == 0 ? null : $"it fires: {Describe(document, fired[0])}";
        return problem is null ? null : new RuleExampleFailure(rule, example, problem, Tree(document));
    }

    private static string? ProblemOf(Document document, RuleMatch[] fired, List<RuleMatch> all, RuleExample example)
    {
        if (fired.Length == 0)
        {
            return all.Count == 0 ? "it does not fire" : $"it does not fire; these do: {string.Join("; ", all.Select(m => m.Rule.Name + ": " + Describe(document, m)))}";
        }

        return Array.Exists(fired, m => Fulfils(document, m, example))
            ? null
            : $"it fires otherwise: {string.Join("; ", fired.Select(m => Describe(document, m)))}";
    }

    private static bool Fulfils(Document document, RuleMatch match, RuleExample example)
    {
        foreach (var expected in example.Expected)
        {
            var isThere = match.ValueOf(expected.Key) == expected.Value;
            foreach (var capture in match[expected.Key])
            {
                isThere |= capture.GetText(document).SequenceEqual(expected.Value);
            }

            if (!isThere)
            {
                return false;
            }
        }

        return true;
    }

    private static string Describe(Document document, RuleMatch match)
    {
        var parts = new List<string>();
        foreach (var name in match.Rule.CaptureNames)
        {
            foreach (var capture in match[name])
            {
                parts.Add($"{name} \"{capture.GetText(document)}\"");
            }
        }

        parts.AddRange(match.Values.Select(v => $"{v.Key} \"{v.Value}\""));
        return string.Join(", ", parts);
    }

    private static string Tree(Document document)
    {
        var lines = new List<string>();
        for (var i = 0; i < document.TokenCount; i++)
        {
            var token = document[i];
            var head = token.Head < 0 ? "" : document[token.Head].Text.ToString();
            lines.Add($"{i}\t{token.Text}\t{token.Lemma}\t{token.Tag}\t{token.FineTag}\t{token.Relation}\t{head}");
        }

        return string.Join('\n', lines);
    }
}

/// <summary>An example that does not hold.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Example">The example.</param>
/// <param name="Problem">What happened instead.</param>
/// <param name="Tree">The sentence as the engine read it, a token a line: number, text, lemma, tags, relation, head.</param>
public sealed record RuleExampleFailure(Rule Rule, RuleExample Example, string Problem, string Tree)
{
    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Rule.File}:{Example.Line}: {Rule.Name}: {(Example.Fires ? "example" : "not")} \"{Example.Text}\": {Problem}");
}
