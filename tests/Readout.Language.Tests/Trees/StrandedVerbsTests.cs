using Readout.Language.Trees;

namespace Readout.Language.Tests.Trees;

public sealed class StrandedVerbsTests
{
    private static readonly TagSet Tags = new(
        ["ADP IN", "NUM CD", "DET DT", "NOUN NN", "PROPN NNP", "PUNCT ,", "PUNCT .", "VERB VBD", "VERB VBN"],
        ["amod", "appos", "case", "det", "nmod", "nsubj", "obj", "obl", "parataxis", "punct", "root"]);

    // At noon , the envoy , Paz , faced critics .
    private static readonly (string Word, string Tag, int Head, string Relation)[] Words =
    [
        ("At", "ADP IN", 1, "case"), ("noon", "NOUN NN", -1, "root"), (",", "PUNCT ,", 4, "punct"), ("the", "DET DT", 4, "det"), ("envoy", "NOUN NN", 1, "appos"),
        (",", "PUNCT ,", 6, "punct"), ("Paz", "PROPN NNP", 4, "appos"), (",", "PUNCT ,", 9, "punct"), ("faced", "VERB VBD", 9, "amod"),
        ("critics", "NOUN NN", 6, "appos"), (".", "PUNCT .", 1, "punct"),
    ];

    [Fact]
    public void The_past_tense_behind_an_apposition_is_the_verb_of_a_sentence_without_one()
    {
        var frame = Mended(Words);
        Assert.Equal(-1, frame.Heads[8]);
        Assert.Equal(["obl 8", "nsubj 8", "appos 4", "obj 8", "punct 8"], new[] { 1, 4, 6, 9, 10 }.Select(i => $"{Tags.Relations[frame.Relations[i]]} {frame.Heads[i]}"));
    }

    [Theory]
    [InlineData(8, "VERB VBN", "amod")] // tagged as a participle
    [InlineData(4, "NOUN NN", "nsubj")] // the root has a subject
    public void Other_trees_stay_as_they_are(int word, string tag, string relation)
    {
        var words = Words.ToArray();
        words[word] = (words[word].Word, tag, words[word].Head, relation);
        var frame = Mended(words);
        Assert.Equal(words.Select(each => each.Head), frame.Heads[..words.Length]);
        Assert.Equal(words.Select(each => each.Relation), frame.Relations[..words.Length].Select(each => Tags.Relations[each]));
    }

    private static WordFrame Mended((string Word, string Tag, int Head, string Relation)[] words)
    {
        var frame = Frames.Of(Tags, words);
        new StrandedVerbs(Tags).Mend(frame);
        return frame;
    }
}
