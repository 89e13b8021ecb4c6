using Readout.Language;
using Readout.Rules;
using Readout.World;
using Readout.World.Times;

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
        var rule = RuleLibrary.English.Rules.Single(r => r.Name == name);
        var example = rule.Examples.Single(e => e.Line == line);
        Assert.Equal(sentence, example.Text);
        var failure = RuleCheck.Run(RuleLibrary.English, rule, example, RuleExampleReading.Analyze, RuleExampleReading.EntityTypes);
        Assert.True(failure is null, $"{failure}\n{failure?.Tree}");
    }

    [Fact]
    public void A_rule_reads_a_sentence_as_the_engine_parses_it()
    {
        const string Smoke = """
            lexicon speech from "speech.tsv"
            lexicon half from "half.tsv"
            let agent = >nsubj , <xcomp >nsubj
            rule smoke.clause : attribution
              trigger cue = [@speech tag=VERB]
              speaker = $agent : phrase
              content = >ccomp : clause
              addressee? = >iobj , >obj : phrase
              set attitude = cue.attitude
              example "The minister said that talks had failed." => speaker "The minister", cue "said", content "that talks had failed", attitude "says"
              example "The old mayor of Bergen told them that the bridge was safe." => speaker "The old mayor of Bergen", addressee "them"
              not "The minister left the hall."
            rule smoke.hour : time
              sequence (hour: [word=/\d{1,2}/]) (zone: @half)
              example "They met at 4 in the morning." => hour "4", zone "in the morning"
              not "They met 4 envoys."
            """;
        var rules = Matched.Compile(Smoke, ("speech.tsv", "lemma\tattitude\nsay\tsays\ntell\tsays\n"), ("half.tsv", "lemma\nin the morning\n"));
        Assert.Empty(RuleCheck.Run(rules, RuleExampleReading.Analyze, RuleExampleReading.EntityTypes));
    }

    [Theory]
    [InlineData("example \"He left.\"", "it does not fire")]
    [InlineData("example \"The minister said that talks had failed.\" => x \"minister said\"", "it fires otherwise: cue \"said\", x \"The minister\"")]
    [InlineData("not \"The minister said that talks had failed.\"", "it fires: cue \"said\", x \"The minister\"")]
    public void An_example_that_does_not_hold_says_what_happened_instead(string example, string problem)
    {
        var rules = Matched.Compile($"rule r : t\n trigger cue = [lemma=say]\n x = >nsubj : phrase\n {example}");
        Assert.Equal(problem, Assert.Single(RuleCheck.Run(rules, RuleExampleReading.Analyze, RuleExampleReading.EntityTypes)).Problem);
    }

    // Rules that do not compile are the other test's finding.
    private static IEnumerable<RuleSet> ShippedRules() =>
        RuleSet.TryCompile(RuleLibrary.EnglishSources, RuleLibrary.ReadShipped).Rules is { } rules ? [rules] : [];
}

/// <summary>How the examples of rules are read: the one place to plug in the stages before the rules.</summary>
internal static class RuleExampleReading
{
    private static readonly SceneBuilder Scenes = new(Atlas.Shipped, TimeFinder.English, WorldLexicons.English);

    /// <summary>Sentences, tokens, tags and trees: the language engine.</summary>
    public static Document Analyze(string text) => LanguageEngine.English.Analyze(text);

    /// <summary>The type of the entity that each token heads, or null: the World stage.</summary>
    public static string?[] EntityTypes(Document document) =>
        Scenes.Build(document, published: null, static start => $"unnamed:{start}", []).EntityTypes.ToArray();
}
