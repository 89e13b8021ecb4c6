using Readout.Rules;

namespace Readout.Tests.Rules;

/// <summary>Compiles rules, matches them and writes the matches as one line each: <c>rule speaker="the minister" attitude=says</c>.</summary>
internal static class Matched
{
    public static RuleSet Compile(string rules, params (string Path, string Text)[] lexicons) =>
        RuleSet.Compile([new RuleSource("test.rules", rules)], path => Array.Find(lexicons, l => l.Path == path).Text);

    public static IReadOnlyList<RuleError> Errors(string rules, params (string Path, string Text)[] lexicons) =>
        RuleSet.TryCompile([new RuleSource("test.rules", rules)], path => Array.Find(lexicons, l => l.Path == path).Text).Errors;

    public static string[] In(RuleSet rules, string notation)
    {
        var tiny = TinyDocument.Parse(notation);
        var matches = new List<RuleMatch>();
        rules.Match(tiny.Document, tiny.EntityTypes, matches);
        return [.. matches.Select(m => Describe(tiny, m))];
    }

    private static string Describe(TinyDocument tiny, RuleMatch match)
    {
        var parts = new List<string> { match.Rule.Name };
        foreach (var name in match.Rule.CaptureNames)
        {
            foreach (var capture in match[name])
            {
                parts.Add($"{name}=\"{capture.GetText(tiny.Document)}\"");
            }
        }

        parts.AddRange(match.Values.Select(v => $"{v.Key}={v.Value}"));
        return string.Join(' ', parts);
    }
}
