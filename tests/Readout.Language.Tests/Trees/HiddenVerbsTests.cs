using Readout.Language.Trees;

namespace Readout.Language.Tests.Trees;

public sealed class HiddenVerbsTests
{
    private static readonly TagSet Tags = new(
        ["DET DT", "NOUN NN", "PUNCT .", "VERB VBD", "VERB VBN", "ADV RB"], ["amod", "compound", "det", "nsubj", "obj", "parataxis", "punct", "root", "appos", "obl", "advmod"]);

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

    [Theory]
    [InlineData(2, true)] // the adverb is the verb's
    [InlineData(0, false)] // the adverb is another's: nothing changes
    public void An_adverb_of_the_participle_may_stand_between(int headOfAdverb, bool isVerb)
    {
        // senator bluntly voiced support
        var frame = Frames.Of(Tags, [("senator", "NOUN NN", 3, "compound"), ("bluntly", "ADV RB", headOfAdverb, "advmod"), ("voiced", "VERB VBN", 3, "amod"), ("support", "NOUN NN", -1, "root")]);
        new HiddenVerbs(Tags).Mend(frame);
        Assert.Equal(isVerb ? ["nsubj 2", "root -1"] : ["compound 3", "amod 3"], new[] { 0, 2 }.Select(i => $"{Tags.Relations[frame.Relations[i]]} {frame.Heads[i]}"));
        Assert.Equal(isVerb, Tags.Fine[frame.Tags[2]] == "VBD");
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
