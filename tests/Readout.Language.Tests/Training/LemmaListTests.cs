using Readout.Forge.Training;

namespace Readout.Language.Tests.Training;

public sealed class LemmaListTests
{
    [Fact]
    public void Forms_take_the_tags_of_the_columns_above_them()
    {
        var list = LemmaList.Parse("# a comment\ncolumns\tVERB VBD\tVERB VBN\nstrike\tstruck\tstruck|stricken\npostpone\ncolumns\tNOUN NNS\nenvoy\tenvoys\n");
        Assert.Equal(["strike", "postpone", "envoy"], list.Lemmas);
        Assert.Equal([("struck", "VERB VBD", "strike"), ("struck", "VERB VBN", "strike"), ("stricken", "VERB VBN", "strike"), ("envoys", "NOUN NNS", "envoy")], list.Forms);
    }

    [Fact]
    public void A_form_without_a_column_is_refused_with_its_line()
    {
        var error = Assert.Throws<InvalidDataException>(() => LemmaList.Parse("columns\tVERB VBD\n\nstrike\tstruck\tstricken\n"));
        Assert.Contains("line 3", error.Message, StringComparison.Ordinal);
    }
}
