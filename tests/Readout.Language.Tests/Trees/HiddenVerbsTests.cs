using Readout.Language.Trees;

namespace Readout.Language.Tests.Trees;

public sealed class HiddenVerbsTests
{
    private static readonly TagSet Tags = new(
        ["DET DT", "NOUN NN", "PUNCT .", "VERB VBD", "VERB VBN"], ["amod", "compound", "det", "nsubj", "obj", "parataxis", "punct", "root", "appos", "obl"]);

    [Fact]
    public void A_participle_behind_a_noun_is_the_verb_where_the_phrase_stands_for_a_clause()
    {
        // The senator voiced support .
        var frame = Frame();
        new HiddenVerbs(Tags).Mend(frame);
        Assert.Equal([1, 2, -1, 2, 2], frame.Heads[..5]);
        Assert.Equal(["det", "nsubj", "root", "obj", "punct"], frame.Relations[..5].Select(relation => Tags.Relations[relation]));
        Assert.Equal("VBD", Tags.Fine[frame.Tags[2]]);
    }

    [Theory]
    [InlineData("obl")]
    [InlineData("nsubj")]
    public void A_phrase_that_a_verb_governs_stays_a_phrase(string relation)
    {
        var frame = Frame();
        frame.Relations[3] = Array.IndexOf(Tags.Relations, relation);
        int[] heads = [.. frame.Heads[..5]], relations = [.. frame.Relations[..5]];
        new HiddenVerbs(Tags).Mend(frame);
        Assert.Equal(heads, frame.Heads[..5]);
        Assert.Equal(relations, frame.Relations[..5]);
    }

    [Fact]
    public void A_phrase_beside_another_becomes_a_sentence_beside_it()
    {
        var frame = Frame();
        frame.Relations[3] = Array.IndexOf(Tags.Relations, "appos");
        new HiddenVerbs(Tags).Mend(frame);
        Assert.Equal("parataxis", Tags.Relations[frame.Relations[2]]);
    }

    private static WordFrame Frame()
    {
        var frame = new WordFrame();
        foreach (var word in new[] { "The", "senator", "voiced", "support", "." })
        {
            frame.Add(word);
        }

        new[] { 3, 3, 3, -1, 3 }.CopyTo(frame.Heads, 0);
        new[] { 2, 1, 0, 7, 6 }.CopyTo(frame.Relations, 0);
        new[] { 0, 1, 4, 1, 2 }.CopyTo(frame.Tags, 0);
        return frame;
    }
}
