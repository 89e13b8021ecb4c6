using Readout.Language.Trees;

namespace Readout.Language.Tests.Trees;

public sealed class BareAdjectivesTests
{
    private static readonly TagSet Tags = new(["ADJ JJ", "ADP IN", "AUX VBZ", "DET DT", "NOUN NN", "PRON PRP", "VERB VBD"], ["amod", "case", "ccomp", "cop", "det", "nsubj", "obl", "root"]);

    // said an envoy close to talks
    private static readonly (string Word, string Tag, int Head, string Relation)[] Words =
    [
        ("said", "VERB VBD", -1, "root"), ("an", "DET DT", 2, "det"), ("envoy", "NOUN NN", 3, "nsubj"), ("close", "ADJ JJ", 0, "ccomp"), ("to", "ADP IN", 5, "case"), ("talks", "NOUN NN", 3, "obl"),
    ];

    [Fact]
    public void The_noun_before_a_bare_adjective_is_the_subject()
    {
        var frame = Mended(Words);
        Assert.Equal(["root -1", "det 2", "nsubj 0", "amod 2", "case 5", "obl 3"], Printed(frame, 6));
    }

    [Fact]
    public void A_verb_with_a_subject_keeps_its_clause()
    {
        (string Word, string Tag, int Head, string Relation)[] words = [("she", "PRON PRP", 1, "nsubj"), .. Words.Select(word => word with { Head = word.Head + 1 })];
        words[1] = words[1] with { Head = -1 };
        var frame = Mended(words);
        Assert.Equal("ccomp 1", Printed(frame, 7).ElementAt(4));
    }

    [Fact]
    public void An_adjective_with_a_copula_is_a_clause()
    {
        // said envoy is close
        var frame = Mended([("said", "VERB VBD", -1, "root"), ("envoy", "NOUN NN", 3, "nsubj"), ("is", "AUX VBZ", 3, "cop"), ("close", "ADJ JJ", 0, "ccomp")]);
        Assert.Equal(["root -1", "nsubj 3", "cop 3", "ccomp 0"], Printed(frame, 4));
    }

    private static IEnumerable<string> Printed(WordFrame frame, int count) => Enumerable.Range(0, count).Select(i => $"{Tags.Relations[frame.Relations[i]]} {frame.Heads[i]}");

    private static WordFrame Mended((string Word, string Tag, int Head, string Relation)[] words)
    {
        var frame = Frames.Of(Tags, words);
        new BareAdjectives(Tags).Mend(frame);
        return frame;
    }
}
