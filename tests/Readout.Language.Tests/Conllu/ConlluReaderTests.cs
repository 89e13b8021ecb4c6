using Readout.Language.Conllu;

namespace Readout.Language.Tests.Conllu;

public sealed class ConlluReaderTests
{
    private const string Row = "1\tTalks\ttalk\tNOUN\tNNS\t_\t0\troot\t_\t_\n";

    [Fact]
    public void Writes_what_it_has_read()
    {
        var text = Resource.Text("toy.conllu");
        var writer = new StringWriter();
        ConlluWriter.Write(writer, ConlluReader.Read(new StringReader(text)));
        Assert.Equal(text, writer.ToString());
    }

    [Theory]
    [InlineData("1\tTalks\n", 1, "2 columns")]
    [InlineData("# c\n" + "2\tTalks\ttalk\tNOUN\tNNS\t_\t0\troot\t_\t_\n", 2, "word number 2; expected 1")]
    [InlineData(Row + "1\tTalks\ttalk\tNOUN\tNNS\t_\t0\troot\t_\t_\n", 2, "word number 1; expected 2")]
    [InlineData("1\tTalks\ttalk\tNOUN\tNNS\t_\t7\troot\t_\t_\n", 1, "head '7'")]
    [InlineData("1\tTalks\ttalk\tNOUN\tNNS\t_\tx\troot\t_\t_\n", 1, "head 'x'")]
    [InlineData("1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n" + Row, 3, "expected word 2")]
    [InlineData("x\tTalks\ttalk\tNOUN\tNNS\t_\t0\troot\t_\t_\n", 1, "ID 'x'")]
    [InlineData("1\t\ttalk\tNOUN\tNNS\t_\t0\troot\t_\t_\n", 1, "empty FORM")]
    [InlineData(Row + "# late\n", 2, "comment inside")]
    public void Refuses_a_malformed_text_with_line_and_reason(string text, int line, string reason)
    {
        var error = Assert.Throws<ConlluException>(() => ConlluReader.Read(new StringReader(text)));
        Assert.Equal(line, error.Line);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Annotating_keeps_comments_ranges_and_empty_nodes()
    {
        const string text = "# sent_id = a\n1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n1\tdo\t_\t_\t_\t_\t_\t_\t_\tA=b\n2\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n2.1\tgo\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
        var read = ConlluReader.Read(new StringReader(text))[0];
        var annotated = LanguageEngine.English.Annotate(read);
        Assert.Equal(read.Comments, annotated.Comments);
        Assert.Equal(read.Rows[0], annotated.Rows[0]);
        Assert.Equal(read.Rows[3], annotated.Rows[3]);
        Assert.Equal("A=b", annotated.Rows[1].Misc);
        Assert.Equal("AUX", annotated.Rows[1].Upos);
        Assert.Equal("not", annotated.Rows[2].Lemma);
    }

    [Fact]
    public void A_document_is_written_with_multiword_tokens()
    {
        var writer = new StringWriter();
        ConlluWriter.Write(writer, LanguageEngine.English.Analyze("Norway's envoy doesn't agree."));
        var forms = writer.ToString().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => string.Join(' ', line.Split('\t')[..2]));
        Assert.Equal(
            ["1-2 Norway's", "1 Norway", "2 's", "3 envoy", "4-5 doesn't", "4 does", "5 n't", "6 agree", "7 ."],
            forms);
        Assert.Single(ConlluReader.Read(new StringReader(writer.ToString())));
    }
}
