using Readout.Language.Trees;

namespace Readout.Language.Tests.Trees;

public sealed class IndirectObjectsTests
{
    [Theory]
    [InlineData("Norway's envoy told reporters that the talks had failed.", 3, 9)]
    [InlineData("The minister told journalists that he would resign.", 2, 7)]
    public void A_clause_behind_the_person_told_is_what_was_told(string text, int verb, int clause)
    {
        var document = LanguageEngine.English.Analyze(text);
        Assert.Equal(verb, document[clause].Head);
        Assert.Equal("ccomp", document[clause].Relation);
        Assert.Equal("mark", document[verb + 2].Relation);
        Assert.Equal(UniversalTag.SCONJ, document[verb + 2].Tag);
    }

    [Fact]
    public void A_relative_clause_stays_where_the_verb_has_another_object()
    {
        // gave | man | she met | letter
        var tags = new TagSet(["NOUN NN", "SCONJ IN"], ["acl:relcl", "ccomp", "iobj", "mark", "nsubj", "obj", "root"]);
        var frame = new WordFrame();
        foreach (var word in new[] { "gave", "man", "she", "met", "letter" })
        {
            frame.Add(word);
        }

        int[] heads = [-1, 0, 3, 1, 0], relations = [6, 2, 4, 0, 5];
        heads.CopyTo(frame.Heads, 0);
        relations.CopyTo(frame.Relations, 0);
        new IndirectObjects(tags).Mend(frame);
        Assert.Equal(heads, frame.Heads[..5]);
        Assert.Equal(relations, frame.Relations[..5]);

        // Without the letter it is what was told.
        frame.Relations[4] = 3;
        new IndirectObjects(tags).Mend(frame);
        Assert.Equal((0, 1), (frame.Heads[3], frame.Relations[3]));
    }
}
