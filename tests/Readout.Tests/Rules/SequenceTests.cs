namespace Readout.Tests.Rules;

public class SequenceTests
{
    private const string Clock = "At/ADP/case>4 4/NUM/obl>met :/PUNCT/punct>4 07/NUM/dep>2 p.m./NOUN/dep>2 ,/PUNCT/punct>2 two/NUM/nummod>ministers prime/ADJ/amod>ministers "
        + "ministers/minister/NOUN/nsubj>met met/meet/VERB/root in/ADP/case>10 New/PROPN/compound>York York/PROPN/obl>met";

    public static TheoryData<string, string> Sequences => new()
    {
        { "(x: [tag=NUM])", "r x=\"4\"|r x=\"07\"|r x=\"two\"" },
        { "(h: [word=/\\d{1,2}/]) \":\" (m: [word=/\\d\\d/]) (x: [word=/[ap]\\.m\\./])?", "r h=\"4\" m=\"07\" x=\"p.m.\"" },
        { "[tag=NUM] (x: \":\" [tag=NUM] | \":\")", "r x=\": 07\"" },
        { "(x: [tag=NUM]+)", "r x=\"4\"|r x=\"07\"|r x=\"two\"" },
        { "(x: [!tag=VERB]{2,3})", "r x=\"At 4 :\"|r x=\"07 p.m. ,\"|r x=\"two prime ministers\"|r x=\"in New York\"" },
        { "(x: [!tag=VERB]{4})", "r x=\"At 4 : 07\"|r x=\"p.m. , two prime\"" },
        { "(x: [tag=PROPN]) (x: [tag=PROPN])", "r x=\"New\" x=\"York\"" },
        { "([tag=ADJ] | [tag=NUM])* (x: [tag=NOUN])", "r x=\"p.m.\"|r x=\"ministers\"" },
        { "\"prime ministers\" (x: [])", "" },
        { "(x: \"prime ministers\") [lemma=meet]", "r x=\"prime ministers\"" },
        { "(x: @office)", "r x=\"prime ministers\" rank=high" },
        { "(x: @office(rank=low))", "r x=\"ministers\" rank=low" },
        { "(x: [@office])", "r x=\"ministers\" rank=low" },
        { "(x: [tag=NUM] @office)", "r x=\"two prime ministers\" rank=high" },
        { "(x: $two)", "r x=\"two\"" },
    };

    [Theory]
    [MemberData(nameof(Sequences))]
    public void A_sequence_matches_the_longest_run_from_the_left(string sequence, string matches)
    {
        if (sequence.Contains("[])", StringComparison.Ordinal))
        {
            Assert.NotEmpty(Matched.Errors($"rule r : t\n sequence {sequence}"));
            return;
        }

        var rank = sequence.Contains("office", StringComparison.Ordinal) ? " set rank = x.rank" : "";
        var rules = Matched.Compile($"lexicon office from \"office.tsv\"\nlet two = sequence \"two\" | \"three\"\nrule r : t\n sequence {sequence}\n{rank}",
            ("office.tsv", "lemma\trank\nprime minister\thigh\nminister\tlow\n"));
        Assert.Equal(matches, string.Join('|', Matched.In(rules, Clock)));
    }

    [Fact]
    public void A_sequence_does_not_cross_the_end_of_a_sentence() =>
        Assert.Empty(Matched.In(Matched.Compile("rule r : t\n sequence \"one\" \"two\""), "one/NUM/root || two/NUM/root"));

    [Fact]
    public void Sequences_of_one_label_do_not_overlap_and_the_longer_wins()
    {
        var rules = Matched.Compile("""
            rule short : t
              sequence (x: [tag=NUM] ":")
            rule long : t
              sequence (x: [tag=NUM] ":" [tag=NUM])
            rule strong : t
              priority 1
              sequence (x: "prime")
            rule weak : t
              sequence (x: "prime ministers")
            rule other : u
              sequence (x: ":")
            """);
        Assert.Equal(["long x=\"4 : 07\"", "other x=\":\"", "strong x=\"prime\""], Matched.In(rules, Clock));
    }

    [Fact]
    public void Arguments_of_a_sequence_start_from_its_head_or_from_a_group()
    {
        var rules = Matched.Compile("rule r : t\n sequence (name: [tag=PROPN]+)\n verb = <obl\n first = name >compound\n unless >nummod");
        Assert.Equal(["r name=\"New York\" verb=\"met\" first=\"New\""], Matched.In(rules, Clock));
    }
}
