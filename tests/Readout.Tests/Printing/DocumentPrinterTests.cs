using System.Text.RegularExpressions;
using Readout.Cli.Printing;
using Readout.Records;
using Spectre.Console;

namespace Readout.Tests.Printing;

public sealed partial class DocumentPrinterTests
{
    private const int Width = 100;

    [Fact]
    public void Prints_a_whole_record() => Snapshot.Matches(Print(CallReport.Record));

    [Fact]
    public void Prints_a_narrow_record() => Snapshot.Matches(Print(CallReport.Record, width: 72));

    [Fact]
    public void No_line_is_wider_than_asked_for() =>
        Assert.All(Print(CallReport.Record).Split('\n'), line => Assert.InRange(line.GetCellWidth(), 0, Width));

    [Fact]
    public void Without_colour_no_character_steers_the_terminal() =>
        Assert.DoesNotContain(Print(CallReport.Record), c => char.IsControl(c) && c != '\n');

    [Fact]
    public void With_colour_the_words_are_the_same()
    {
        var coloured = DocumentPrinter.Print(CallReport.Record, "-", CallReport.Sentences, Width, hasColour: true);
        Assert.Contains("\u001B[", coloured, StringComparison.Ordinal);
        Assert.Equal(Words(Print(CallReport.Record)), Words(Colour().Replace(coloured, "")));
    }

    [Fact]
    public void Shows_what_would_steer_the_terminal()
    {
        var record = Reader.English.Read(new Article { Text = "a\u001B[2Jb", Title = "Click\u001B]8;;evil\u0007 \u202Egnihton" });
        var printed = DocumentPrinter.Print(record, "-", new Sentences(new SourceText("a\u001B[2Jb"), []), Width, hasColour: false);
        Assert.Contains("Click␛]8;;evil␇ \uFFFDgnihton", printed, StringComparison.Ordinal);
    }

    [GeneratedRegex("\u001B\\[[0-9;]*m", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Colour();

    private static string Print(DocumentRecord record, int width = Width) =>
        DocumentPrinter.Print(record, "news/call.txt", CallReport.Sentences, width, hasColour: false);

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
