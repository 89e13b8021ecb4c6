using Readout.Evaluation.Pronouns;
using Readout.Language.Conllu;

namespace Readout.Tests.Evaluation;

/// <summary>Whom a pronoun means, held against a treebank that marks it.</summary>
public sealed class PronounScorerTests
{
    // Three sentences of a made-up text: Ana is group 1, the ferry 2, Lena 3.
    private const string Marked = """
        # newdoc id = made-up
        # newpar
        1	Ana	Ana	PROPN	NNP	_	2	nsubj	_	Entity=(1-person)
        2	Ruiz	Ruiz	PROPN	NNP	_	3	flat	_	_
        3	sold	sell	VERB	VBD	_	0	root	_	_
        4	the	the	DET	DT	_	5	det	_	Entity=(2-object
        5	ferry	ferry	NOUN	NN	_	3	obj	_	Entity=2)|SpaceAfter=No
        6	.	.	PUNCT	.	_	3	punct	_	_

        1	She	she	PRON	PRP	_	2	nsubj	_	Entity=(1-person)
        2	left	leave	VERB	VBD	_	0	root	_	SpaceAfter=No
        3	.	.	PUNCT	.	_	2	punct	_	_

        1	Her	her	PRON	PRP$	_	2	nmod:poss	_	Entity=(3-person)
        2	sister	sister	NOUN	NN	_	3	nsubj	_	_
        3	stayed	stay	VERB	VBD	_	0	root	_	SpaceAfter=No
        4	.	.	PUNCT	.	_	3	punct	_	_

        """;

    [Fact]
    public void A_document_has_its_text_and_its_mentions()
    {
        var gold = Assert.Single(Gold());
        Assert.Equal("Ana Ruiz sold the ferry. She left. Her sister stayed. ", gold.Article.Text);
        Assert.Equal(["Ana:1", "the ferry:2", "She:1", "Her:3"], gold.Mentions.Select(mention => $"{gold.Article.Text[mention.Start..mention.End]}:{mention.Group}"));
    }

    [Fact]
    public void A_pronoun_is_right_where_a_name_of_its_group_is_its_entity_s()
    {
        var scorer = new PronounScorer();
        var gold = Assert.Single(Gold());
        scorer.Add(gold, Reader.English.Read(gold.Article));

        // "Her" is of a group that nothing else names, and does not count.
        Assert.Equal(new PronounCounts(Right: 1, Wrong: 0, Unresolved: 0), scorer.OfWomen);
        Assert.Equal(default, scorer.OfMen);
    }

    [Fact]
    public void A_pronoun_of_another_entity_is_wrong_and_one_of_none_unresolved()
    {
        var gold = Assert.Single(Gold());
        var (wrong, silent) = (new PronounScorer(), new PronounScorer());
        wrong.Add(gold with { Mentions = [.. gold.Mentions.Select(mention => mention.Start == 0 ? mention with { Group = "9" } : mention.Group == "2" ? mention with { Group = "1" } : mention)] }, Reader.English.Read(gold.Article));
        silent.Add(gold, Reader.English.Read(new Article { Text = "" }));

        Assert.Equal(new PronounCounts(Right: 0, Wrong: 1, Unresolved: 0), wrong.OfWomen);
        Assert.Equal(new PronounCounts(Right: 0, Wrong: 0, Unresolved: 1), silent.OfWomen);
    }

    private static IEnumerable<PronounGold> Gold() => PronounGold.Of(ConlluReader.Read(new StringReader(Marked)));
}
