using System.Text;
using static Readout.Tests.Ingest.Taking;

namespace Readout.Tests.Ingest;

public sealed class CsvTableTests
{
    /// <summary>A table, and the id and text of each row or the code of its diagnostic.</summary>
    public static TheoryData<string, string> Tables => new()
    {
        { "id,text\na,One.\nb,\"Two, with\nlines.\"\n", "a|One. b|Two, with\nlines." },
        { "Text;ID;other\nOne.;a;x\n", "a|One." },
        { "\uFEFFtext\tid\nOne.\ta\n", "a|One." },
        { "id,text\na,One.,extra\nb,Two.\n", "IN0025 b|Two." },
        { "id,text\na,On\"e\nb,Two.\n", "IN0025 b|Two." },
        { "id,text\n\na,One.\n", "a|One." },
        { "id,body\na,One.\n", "IN0024" },
        { "id,text\na,One.\nb,\"open\nc,Three.\n", "a|One. IN0025" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Takes_each_row_alone(string table, string expected) =>
        Assert.Equal(expected, string.Join(' ', Take(table, "a.csv").Select(intake => intake.Article is { } article ? $"{article.Id}|{article.Text}" : intake.Diagnostics[^1].Code)));

    [Fact]
    public void Is_told_from_text_by_its_first_line()
    {
        Assert.Equal("One.", Assert.Single(Take("published,text\n2024-03-07,One.\n")).Article!.Text);
        Assert.Equal("Text, he said, is text.\nOne.", Assert.Single(Take("Text, he said, is text.\nOne.")).Article!.Text);
    }

    [Fact]
    public void A_bad_byte_spoils_only_its_own_row()
    {
        var intakes = Take(Encoding.Latin1.GetBytes("id,text\na,caf\u00E9\nb,caf\u00C3\u00A9\n"), "a.csv");
        Assert.Equal(["café", "café"], intakes.Select(intake => intake.Article?.Text));
        Assert.Equal(["IN0004", null], Codes(intakes));
    }
}
