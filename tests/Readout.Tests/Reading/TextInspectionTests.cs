using Readout.Records;

namespace Readout.Tests.Reading;

public sealed class TextInspectionTests
{
    /// <summary>A text, and for each expected diagnostic its code and the words it points at.</summary>
    public static TheoryData<string, string[]> Texts => new()
    {
        { "He said \"yes\" and left.", [] },
        { "He said “yes” and left.", [] },
        { "He said \"yes and left.", ["RD0002 \""] },
        { "He said “yes and left.", ["RD0002 “"] },
        { "He said yes” and left.", ["RD0002 ”"] },
        { "He said “yes and “no” and left.", ["RD0002 “"] },
        { "Er sagte „ja“ und ging, „nein” auch.", [] },
        { "Il dit « oui » et « non.", ["RD0002 «"] },
        { "😀 He said “yes and left.", ["RD0002 “"] },
        { "A 6\" pipe and a 5'10\" man.", [] },
        { "“One paragraph.\n\n“And the next,” he said.", [] },
        { "\"One paragraph.\n\n\"And the next,\" he said.", [] },
        { "“One paragraph.\n\nThe next has none.", ["RD0002 “"] },
        { "“Wrapped\nin the middle,” he said.\n\nMore.", [] },
        { "“One line a paragraph.\nNothing here.", ["RD0002 “"] },
        { "“One line a paragraph.\r\n\r\n“With the line ends of Windows.”", [] },
        { "1234 !!", ["RD0001"] },
        { "", ["RD0001"] },
        { "   \n \t", ["RD0001"] },
        { "A\u0007bell and a\u001Bn escape.", ["RD0004 \u0007"] },
        { "Tabs\tand\r\nline ends\fare fine.", [] },
        { "السلام عليكم", [] },
        { "Кремль", [] },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Notes_what_makes_a_text_read_badly(string text, string[] expected)
    {
        var record = Reader.English.Read(new Article { Text = text });
        Assert.Equal(expected, record.Diagnostics.Select(Describe));
        foreach (var diagnostic in record.Diagnostics.Where(diagnostic => diagnostic.Start is not null))
        {
            var source = new SourceText(text);
            var words = text[source.Utf16At(diagnostic.Start!.Value)..source.Utf16At(diagnostic.End!.Value)];
            Assert.Contains(words, expected.Single(), StringComparison.Ordinal);
        }

        string Describe(Diagnostic diagnostic) => diagnostic.Start is { } start
            ? $"{diagnostic.Code} {text[new SourceText(text).Utf16At(start)]}"
            : diagnostic.Code;
    }

    [Fact]
    public void Counts_what_it_no_longer_lists()
    {
        var text = string.Concat(Enumerable.Repeat("He said “yes.\n\n", 25));
        var diagnostics = Reader.English.Read(new Article { Text = text }).Diagnostics;
        Assert.Equal(20, diagnostics.Count(diagnostic => diagnostic.Code == "RD0002"));
        Assert.StartsWith("5 more", Assert.Single(diagnostics, diagnostic => diagnostic.Code == "RD0003").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021-12-16", "2021-12-16", null)]
    [InlineData("2021-12-16T09:30Z", "2021-12-16T09:30Z", null)]
    [InlineData("2021-12-16T09:30:15.5+08:00", "2021-12-16T09:30:15.5+08:00", null)]
    [InlineData(null, null, null)]
    [InlineData("16 December 2021", null, "RD0005")]
    [InlineData("2021-02-30", null, "RD0005")]
    [InlineData("2021-12", null, "RD0005")]
    [InlineData("", null, "RD0005")]
    [InlineData("2021-12-16T09:30", "2021-12-16", "RD0006")]
    [InlineData("2021-12-16T09:30:00", "2021-12-16", "RD0006")]
    public void Takes_only_a_date_for_the_date_of_publication(string? given, string? kept, string? code)
    {
        var record = Reader.English.Read(new Article { Text = "The ministers agreed.", Published = given });
        Assert.Equal(kept, record.Document.Published);
        Assert.Equal(code is null ? [] : [code], record.Diagnostics.Select(diagnostic => diagnostic.Code));
    }
}
