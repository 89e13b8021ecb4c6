using Readout.Language.Conllu;
using Readout.Language.Evaluation;

namespace Readout.Language.Tests.Names;

public sealed class GoldNamesTests
{
    [Fact]
    public void The_name_is_the_run_of_proper_nouns_at_the_head()
    {
        // A title before the name is a common noun; what "of" joins belongs to an organisation's name, and the place in it does not count by itself.
        var names = Read("""
            1	Minister	minister	NOUN	NN	_	2	compound	_	Entity=(1-person-new-nnnnn-cf1-2-sgl
            2	Ana	Ana	PROPN	NNP	_	4	nsubj	_	_
            3	Ruiz	Ruiz	PROPN	NNP	_	2	flat	_	Entity=1)
            4	left	leave	VERB	VBD	_	0	root	_	_
            5	the	the	DET	DT	_	6	det	_	Entity=(2-organization-new-nnnnn-cf2-2-sgl-Bank_of_Norway
            6	Bank	bank	PROPN	NNP	_	4	obj	_	_
            7	of	of	ADP	IN	_	8	case	_	_
            8	Norway	Norway	PROPN	NNP	_	6	nmod	_	Entity=(3-place-new-nnnnn-cf3-1-sgl-Norway)2)
            """);
        Assert.Equal([new(1, 3, NameType.Person), new(5, 8, NameType.Organisation)], names);
    }

    [Theory]
    [InlineData("abstract", "NNP")]
    [InlineData("person", "NN")]
    public void Other_entities_and_common_nouns_are_no_names(string type, string tag)
    {
        Assert.Empty(Read($"1\tRuiz\truiz\tNOUN\t{tag}\t_\t0\troot\t_\tEntity=(1-{type}-new-nnnnn-cf1-1-sgl)"));
    }

    [Fact]
    public void A_treebank_without_entities_has_no_score()
    {
        var gold = ConlluReader.Read(new StringReader("1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n"));
        Assert.Null(NameEvaluation.Score(gold, LanguageEngine.English));
    }

    private static List<NameSpan> Read(string rows) =>
        GoldNames.Of(Assert.Single(ConlluReader.Read(new StringReader(rows + "\n"))));
}
