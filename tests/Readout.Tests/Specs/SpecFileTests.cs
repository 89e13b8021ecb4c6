namespace Readout.Tests.Specs;

public sealed class SpecFileTests
{
    private const string Good = """
        # A rule

        Prose.

        ```spec published=2021-12-16 publisher="The Daily Ledger"
        “We will go,” Mr Aalto said.

        He left.
        ---
        statement kind=direct speaker="Aalto" addressee=none content="We will go"

        no event type=CONSULT
        ```

        ```csharp
        var other = "no example";
        ```

        ```spec
        X met Y.
        ---
        variant "a b" "c"
        no statement
        ```
        """;

    [Fact]
    public void Reads_text_publication_and_expectations()
    {
        var examples = SpecFile.Parse("rule", Good);

        Assert.Equal(["rule#1", "rule#2"], examples.Select(e => e.Id));
        Assert.Equal("“We will go,” Mr Aalto said.\n\nHe left.", examples[0].Article.Text);
        Assert.Equal("2021-12-16", examples[0].Article.Published);
        Assert.Equal("The Daily Ledger", examples[0].Article.Publisher);
        Assert.Equal(5, examples[0].Line);
        Assert.Equal(
            ["statement kind=\"direct\" speaker=\"Aalto\" addressee=\"none\" content=\"We will go\"", "no event type=\"CONSULT\""],
            examples[0].Expectations.Select(e => e.ToString()));
        Assert.Equal(["a b", "c"], examples[1].Expectations[0].Values("statements"));
        Assert.Empty(examples[1].Expectations[1].Fields);
    }

    [Theory]
    [InlineData("```spec\nX.\n---\nstatement speakr=\"X\"\n```", "s.md:4:1: a statement has no 'speakr', only addressee, attitude, certainty, ")]
    [InlineData("```spec\nX.\n---\nmeetings channel=video\n```", "s.md:4:1: 'meetings' is not one of document, entity, event, meeting, ")]
    [InlineData("```spec\nX.\n---\nstatement speaker=\"X\n```", "s.md:4:19: expected a value in quotation marks that are closed")]
    [InlineData("```spec\nX.\n---\nstatement \"X\"\n```", "s.md:4:11: expected name=value, found a value without a name")]
    [InlineData("```spec\nX.\n---\ntime text\n```", "s.md:4:10: expected '=' after 'text'")]
    [InlineData("```spec\nX.\n---\ntime value=1 value=2\n```", "s.md:4:21: 'value' is given twice")]
    [InlineData("```spec\nX.\n---\n```", "s.md:1:1: example expects nothing")]
    [InlineData("```spec\nX.\nno statement\n```", "s.md:1:1: example has no line --- between text and expectations")]
    [InlineData("```spec\nX.\n---\nno statement\n", "s.md:1:1: example is not closed by ```")]
    [InlineData("```spec date=2021\nX.\n---\nno statement\n```", "s.md:1:1: 'date' is not one of published, publisher, title")]
    public void Says_where_a_spec_is_malformed(string markdown, string expected)
    {
        var fault = Assert.Throws<FormatException>(() => SpecFile.Parse("s", markdown));

        Assert.StartsWith(expected, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_all_faults_of_a_file_at_once()
    {
        var fault = Assert.Throws<FormatException>(
            () => SpecFile.Parse("s", "```spec\nX.\n---\nfoo\n```\n```spec\nX.\n---\nbar\n```"));

        Assert.Equal(2, fault.Message.Split('\n').Count(l => l.Contains("is not one of", StringComparison.Ordinal)));
    }
}
