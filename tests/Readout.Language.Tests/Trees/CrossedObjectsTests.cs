using Readout.Language.Trees;

namespace Readout.Language.Tests.Trees;

public sealed class CrossedObjectsTests
{
    private static readonly TagSet Tags = new(
        ["ADP IN", "CCONJ CC", "DET DT", "NOUN NN", "PROPN NNP", "VERB VBD"], ["case", "cc", "conj", "det", "nmod", "nsubj", "obj", "obl", "root"]);

    // Chad shared with Mali and Niger the plan
    private static readonly (string Word, string Tag, int Head, string Relation)[] Words =
    [
        ("Chad", "PROPN NNP", 1, "nsubj"), ("shared", "VERB VBD", -1, "root"), ("with", "ADP IN", 3, "case"), ("Mali", "PROPN NNP", 1, "nmod"),
        ("and", "CCONJ CC", 7, "cc"), ("Niger", "PROPN NNP", 3, "conj"), ("the", "DET DT", 7, "det"), ("plan", "NOUN NN", 1, "conj"),
    ];

    [Theory]
    [InlineData(1)] // hung on the verb
    [InlineData(3)] // hung on the first member
    public void A_phrase_right_behind_the_last_member_is_the_object(int head)
    {
        var words = Words.ToArray();
        words[7] = words[7] with { Head = head };
        var frame = Mended(words);
        Assert.Equal(["obl 1", "cc 5", "conj 3", "obj 1"], new[] { 3, 4, 5, 7 }.Select(i => $"{Tags.Relations[frame.Relations[i]]} {frame.Heads[i]}"));
    }

    [Theory]
    [InlineData(0, "obj")] // the verb has an object already
    [InlineData(6, "case")] // a phrase with a preposition
    [InlineData(5, "nmod")] // no coordination before it
    public void Other_trees_stay_as_they_are(int word, string relation)
    {
        var words = Words.ToArray();
        words[word] = words[word] with { Relation = relation };
        var frame = Mended(words);
        Assert.Equal(words.Select(each => each.Relation), frame.Relations[..words.Length].Select(each => Tags.Relations[each]));
    }

    private static WordFrame Mended((string Word, string Tag, int Head, string Relation)[] words)
    {
        var frame = Frames.Of(Tags, words);
        new CrossedObjects(Tags).Mend(frame);
        return frame;
    }
}
