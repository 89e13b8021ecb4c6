using Readout.Rules;

namespace Readout.Tests.Rules;

public class RuleSetTests
{
    private const string Rules = """
        rule said : a
          trigger cue = [lemma=say]
          who = >nsubj[entity=person] : phrase
        rule verb : b
          trigger cue = [tag=VERB]
          what = >xcomp >obj , >ccomp >obj
        rule number : c
          sequence (x: [tag=NUM]+ [lemma=x])
        """;

    private const string Sentence = "The/DET/det>minister minister/NOUN/nsubj>said@person said/say/VERB/root four/NUM/nummod>words words/word/NOUN/obj>said";

    [Fact]
    public void One_set_serves_all_threads()
    {
        var rules = Matched.Compile(Rules);
        var expected = Matched.In(rules, Sentence);
        Assert.Equal(["said cue=\"said\" who=\"The minister\""], expected);
        var found = new string[200][];
        Parallel.For(0, found.Length, i => found[i] = Matched.In(rules, Sentence));
        Assert.All(found, matches => Assert.Equal(expected, matches));
    }

    [Fact]
    public void Nothing_is_allocated_where_nothing_matches()
    {
        var rules = Matched.Compile(Rules);
        var tiny = TinyDocument.Parse(string.Join(" || ", Enumerable.Repeat(Sentence, 20)));
        var matches = new List<RuleMatch>();
        rules.Match(tiny.Document, [], matches);
        Assert.Empty(matches);
        var before = GC.GetAllocatedBytesForCurrentThread();
        rules.Match(tiny.Document, [], matches);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_match_tells_its_rule_captures_and_values()
    {
        var rules = Matched.Compile("rule r : t\n note \"n\"\n source \"s\"\n trigger cue = [lemma=say]\n who? = >nsubj : phrase\n whom? = >iobj\n set a = \"b\"");
        var tiny = TinyDocument.Parse(Sentence);
        var matches = new List<RuleMatch>();
        Assert.Empty(rules.Match(tiny.Document, tiny.EntityTypes, matches));
        var match = Assert.Single(matches);
        Assert.Equal(("r", "t", "test.rules", 1, "n", "s"), (match.Rule.Name, match.Rule.Label, match.Rule.File, match.Rule.Line, match.Rule.Note, match.Rule.Source));
        Assert.Equal((2, 2, 3), (match.Trigger, match.First, match.End));
        Assert.Equal(new Capture(1, 0, 2), match.Find("who"));
        Assert.Null(match.Find("whom"));
        Assert.Equal(0, match["no such name"].Length);
        Assert.Equal(["cue", "who", "whom"], match.Rule.CaptureNames);
        Assert.Equal(("b", null), (match.ValueOf("a"), match.ValueOf("c")));
    }

    [Fact]
    public void Entity_types_are_for_every_token_or_for_none()
    {
        var tiny = TinyDocument.Parse(Sentence);
        Assert.Throws<ArgumentException>("entityTypes", () => Matched.Compile(Rules).Match(tiny.Document, new string?[2], []));
    }

    [Fact]
    public void The_shipped_rules_are_compiled_with_those_that_are_added()
    {
        var compilation = RuleLibrary.With(
            [new RuleSource("my/own.rules", "lexicon verbs from \"verbs.tsv\"\nrule own : own\n trigger cue = [@verbs]\n when >nsubj")],
            path => path == "my/verbs.tsv" ? "lemma\nsay\n" : null);
        Assert.Empty(compilation.Errors);
        Assert.Equal(RuleLibrary.English.Rules.Count + 1, compilation.Rules!.Rules.Count);
        Assert.Equal(["own cue=\"said\""], Matched.In(compilation.Rules.Select("own"), Sentence));
    }
}
