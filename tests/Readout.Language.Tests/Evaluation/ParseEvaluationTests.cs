using Readout.Language.Conllu;
using Readout.Language.Evaluation;

namespace Readout.Language.Tests.Evaluation;

public sealed class ParseEvaluationTests
{
    private const string Gold = "1\tTalks\ttalk\tNOUN\tNNS\t_\t2\tnsubj:pass\t_\t_\n2\tended\tend\tVERB\tVBD\t_\t0\troot\t_\t_\n3\tbadly\tbadly\tADV\tRB\t_\t2\tadvmod\t_\t_\n4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n";

    // A wrong subtype, a wrong head, a wrong tag, a wrong lemma.
    private const string Found = "1\tTalks\ttalk\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n2\tended\tended\tVERB\tVBD\t_\t0\troot\t_\t_\n3\tbadly\tbadly\tADJ\tRB\t_\t1\tadvmod\t_\t_\n4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n";

    [Fact]
    public void Counts_tags_lemmas_heads_and_relations_of_all_words()
    {
        var scores = ParseEvaluation.Score(Read(Gold), Read(Found));
        Assert.Equal(new Share(3, 4), scores.Upos);
        Assert.Equal(new Share(4, 4), scores.Xpos);
        Assert.Equal(new Share(3, 4), scores.Lemmas);
        Assert.Equal(new Share(3, 4), scores.Uas);
        Assert.Equal(new Share(3, 4), scores.Las);
        Assert.Equal(new Share(2, 4), scores.FullLas);
        Assert.Equal(new Overlap(0, 1, 0), scores.Relations.Single(score => score.Relation == "nsubj:pass").Arcs);
        Assert.Equal(new Overlap(0, 0, 1), scores.Relations.Single(score => score.Relation == "nsubj").Arcs);
        Assert.Equal([new(0, new(1, 1)), new(1, new(1, 2)), new DistanceScore(2, new(1, 1))], scores.Distances);
    }

    [Fact]
    public void Different_tokens_are_refused() =>
        Assert.Throws<ArgumentException>(() => ParseEvaluation.Score(Read(Gold), Read("1\tTalks\ttalk\tNOUN\tNNS\t_\t0\troot\t_\t_\n")));

    [Fact]
    public void Raw_text_is_scored_by_spans()
    {
        var gold = Read("# newpar\n1\tTalks\t_\t_\t_\t_\t0\t_\t_\t_\n2\tended\t_\t_\t_\t_\t1\t_\t_\tSpaceAfter=No\n3\t.\t_\t_\t_\t_\t1\t_\t_\t_\n\n# newpar\n1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdo\t_\t_\t_\t_\t0\t_\t_\t_\n2\tn't\t_\t_\t_\t_\t1\t_\t_\t_\n");
        var scores = TextEvaluation.Score(gold, LanguageEngine.English);
        Assert.Equal(new Overlap(5, 5, 5), scores.Tokens);
        Assert.Equal(new Overlap(2, 2, 2), scores.Sentences);
    }

    private static IReadOnlyList<ConlluSentence> Read(string text) => ConlluReader.Read(new StringReader(text));
}
