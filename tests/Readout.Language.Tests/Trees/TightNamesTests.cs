using Readout.Language.Trees;

namespace Readout.Language.Tests.Trees;

public sealed class TightNamesTests
{
    private static readonly TagSet Tags = new(["DET DT", "NOUN NN", "PROPN NNP", "PUNCT ,", "VERB VBD"], ["appos", "compound", "det", "flat", "nsubj", "punct", "root"]);

    [Fact]
    public void A_name_right_behind_a_capitalised_word_is_the_head()
    {
        // Senate Leader Ana Ruiz spoke
        var frame = Mended([("Senate", "PROPN NNP", 4, "nsubj"), ("Leader", "PROPN NNP", 2, "compound"), ("Ana", "PROPN NNP", 0, "appos"), ("Ruiz", "PROPN NNP", 2, "flat"), ("spoke", "VERB VBD", -1, "root")]);
        Assert.Equal(["compound 2", "compound 2", "nsubj 4", "flat 2", "root -1"], Printed(frame, 5));
    }

    [Theory]
    [InlineData("PUNCT ,", "punct")] // "Senate, Leader Ruiz": an apposition
    [InlineData("NOUN NN", "compound")] // "Senate leader Ruiz"
    public void Other_words_between_keep_the_apposition(string tag, string relation)
    {
        var frame = Mended([("Senate", "PROPN NNP", 3, "nsubj"), ("x", tag, 2, relation), ("Ruiz", "PROPN NNP", 0, "appos"), ("spoke", "VERB VBD", -1, "root")]);
        Assert.Equal(["nsubj 3", $"{relation} 2", "appos 0", "root -1"], Printed(frame, 4));
    }

    [Fact]
    public void A_word_with_a_determiner_keeps_its_apposition()
    {
        var frame = Mended([("the", "DET DT", 1, "det"), ("Senate", "PROPN NNP", 3, "nsubj"), ("Ruiz", "PROPN NNP", 1, "appos"), ("spoke", "VERB VBD", -1, "root")]);
        Assert.Equal(["det 1", "nsubj 3", "appos 1", "root -1"], Printed(frame, 4));
    }

    [Theory]
    [InlineData("nsubj", "compound 1")] // candidate Ruiz spoke
    [InlineData("det", "det 2")]
    public void A_description_right_before_a_name_is_no_second_subject(string relation, string expected)
    {
        var frame = Mended([("candidate", "NOUN NN", 2, relation), ("Ruiz", "PROPN NNP", 2, "nsubj"), ("spoke", "VERB VBD", -1, "root")]);
        Assert.Equal([expected, "nsubj 2", "root -1"], Printed(frame, 3));
    }

    private static IEnumerable<string> Printed(WordFrame frame, int count) => Enumerable.Range(0, count).Select(i => $"{Tags.Relations[frame.Relations[i]]} {frame.Heads[i]}");

    private static WordFrame Mended((string Word, string Tag, int Head, string Relation)[] words)
    {
        var frame = Frames.Of(Tags, words);
        new TightNames(Tags).Mend(frame);
        return frame;
    }
}
