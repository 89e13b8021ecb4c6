using Readout.Rules.Syntax;

namespace Readout.Rules.Compilation;

/// <summary>What a rule must have as a whole: a name of its own, something to start from, examples.</summary>
internal static class RuleChecks
{
    public static void Check(IReadOnlyList<RuleSyntax> rules, RuleErrors errors, bool requireExamples)
    {
        var byName = new Dictionary<string, RuleSyntax>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            if (!byName.TryAdd(rule.Name, rule))
            {
                var other = byName[rule.Name].Place;
                errors.Add(rule.Place, rule.Name, $"there is a rule '{rule.Name}' already, {other.Source.Path}:{other.Line}; expected a name of its own");
            }

            if (rule.IsBroken)
            {
                continue;
            }

            if (rule.Trigger is null && rule.Sequence is null)
            {
                errors.Add(rule.Place, rule.Name, "the rule has nothing to start from; expected 'trigger NAME = [TEST]' or 'sequence …'");
            }

            if (requireExamples)
            {
                RequireExamples(rule, errors);
            }
        }
    }

    /// <summary>The rules of all files without those that another file switches off.</summary>
    public static IEnumerable<RuleSyntax> SwitchOff(IReadOnlyList<FileSyntax> files, RuleErrors errors)
    {
        var off = new HashSet<RuleSyntax>();
        foreach (var name in files.SelectMany(f => f.Off))
        {
            RuleSyntax[] others = [.. files.SelectMany(f => f.Rules).Where(r => r.Place.Source != name.Place.Source)];
            RuleSyntax[] found = [.. others.Where(r => r.Name == name.Name)];
            off.UnionWith(found);
            if (found.Length == 0)
            {
                errors.Add(name.Place, null, $"there is no rule '{name.Name}' in another file{Suggestion.For(name.Name, others.Select(r => r.Name))}");
            }
        }

        return files.SelectMany(f => f.Rules).Where(r => !off.Contains(r));
    }

    private static void RequireExamples(RuleSyntax rule, RuleErrors errors)
    {
        if (!rule.Examples.Exists(e => e.Fires))
        {
            errors.Add(rule.Place, rule.Name, "the rule has no 'example'; expected at least one sentence in which it fires");
        }

        if (!rule.Examples.Exists(e => !e.Fires))
        {
            errors.Add(rule.Place, rule.Name, "the rule has no 'not'; expected at least one sentence in which it does not fire");
        }
    }
}
