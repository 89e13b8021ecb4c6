using Readout.Desk.Ingest;
using static Readout.Tests.Ingest.Taking;

namespace Readout.Tests.Ingest;

/// <summary>Every format, damaged at random: never an exception, always articles or a diagnostic, and the same each time.</summary>
public sealed class IntakeFuzzTests
{
    private const int Rounds = 60;

    public static TheoryData<string, string> Formats => new()
    {
        { "html", "" }, { "feed", "" }, { "csv", "a.csv" }, { "jsonl", "a.jsonl" }, { "zip", "" }, { "gzip", "" }, { "pdf", "" }, { "warc", "" }, { "warc.gz", "" },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void Damaged_bytes_give_articles_or_diagnostics(string format, string name)
    {
        var whole = Build(format);
        Assert.All(Take(whole, name), intake => Assert.NotNull(intake.Article));
        Fuzz.Run(Rounds, random =>
        {
            var damaged = Fuzz.Damage(whole, random);
            var intakes = Take(damaged, name, canSeek: random.Next(2) == 0);
            Assert.All(intakes, intake => Assert.True(intake.Article is not null || intake.Diagnostics.Count > 0));
            Assert.Equal(intakes.Select(Line), Take(damaged, name).Select(Line));
        });

        static string Line(Intake intake) => $"{intake.Source}|{intake.Article?.Text}|{string.Join(' ', intake.Diagnostics.Select(diagnostic => diagnostic.Message))}";
    }

    private static byte[] Build(string format)
    {
        var page = Page("The ministers met in Lima, and spoke of trade and of the border.", "<meta name='date' content='2024-03-07'><script type='application/ld+json'>{\"headline\":\"x\",\"datePublished\":\"2024\"}</script>");
        byte[][] records = [Record("warcinfo", Utf8("x: y\r\n")), Response("https://example.org/1", page), Response("https://example.org/2", page)];
        return format switch
        {
            "html" => Utf8(page),
            "feed" => Utf8("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>G</title><item><title>A</title><description>One &lt;b&gt;two.</description></item><item><link>https://example.org/2</link><description>Two.</description><pubDate>Thu, 07 Mar 2024 09:30:00 GMT</pubDate></item></channel></rss>"),
            "csv" => Utf8("id,text,published\na,\"One, two\",2024-03-07\nb,Three.,\nc,\"Four \"\"five\"\"\",2024\n"),
            "jsonl" => Utf8("{\"id\":1,\"text\":\"One.\"}\n{\"text\":\"Two.\",\"published\":\"2024-03-07\"}\n"),
            "zip" => Zip(("a.html", Utf8(page)), ("b.txt", Utf8("Two."))),
            "gzip" => Gzip(Utf8(page)),
            "pdf" => PdfReaderTests.Pdf(["The ministers met in Lima."], ["They parted."]),
            "warc" => [.. records.SelectMany(record => record)],
            _ => [.. records.SelectMany(Gzip)],
        };
    }
}
