using Readout.Language;
using Readout.Rules;

namespace Readout.Tests.Rules;

/// <summary>
/// Runs every <c>example</c> and <c>not</c> of the shipped rules. <see cref="RuleExampleReading"/> says how a sentence is read for that.
/// </summary>
public class RuleExampleTests
{
    public static TheoryData<string, int, string> Examples
    {
        get
        {
            var data = new TheoryData<string, int, string>();
            foreach (var rule in ShippedRules().SelectMany(r => r.Rules))
            {
                foreach (var example in rule.Examples)
                {
                    data.Add(rule.Name, example.Line, example.Text);
                }
            }

            return data;
        }
    }

    [Fact]
    public void Shipped_rules_compile_and_have_examples_and_counterexamples() =>
        Assert.Empty(RuleSet.TryCompile(RuleLibrary.EnglishSources, RuleLibrary.ReadShipped, requireExamples: true).Errors);

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Examples))]
    public void Example_holds(string name, int line, string sentence)
    {
        Assert.SkipUnless(RuleExampleReading.Analyze is not null, "there is no language engine yet");
        var rule = RuleLibrary.English.Rules.Single(r => r.Name == name);
        var example = rule.Examples.Single(e => e.Line == line);
        Assert.Equal(sentence, example.Text);
        var failure = RuleCheck.Run(RuleLibrary.English, rule, example, RuleExampleReading.Analyze, RuleExampleReading.EntityTypes);
        Assert.True(failure is null, $"{failure}\n{failure?.Tree}");
    }

    // Rules that do not compile are the other test's finding.
    private static IEnumerable<RuleSet> ShippedRules() =>
        RuleSet.TryCompile(RuleLibrary.EnglishSources, RuleLibrary.ReadShipped).Rules is { } rules ? [rules] : [];
}

/// <summary>How the examples of rules are read: the one place to plug in the stages before the rules.</summary>
internal static class RuleExampleReading
{
    /// <summary>Sentences, tokens, tags and trees: the language engine.</summary>
    public static readonly Func<string, Document>? Analyze;

    /// <summary>The type of the entity that each token heads, or null: the World stage.</summary>
    public static string?[] EntityTypes(Document document) => new string?[document.TokenCount];
}
