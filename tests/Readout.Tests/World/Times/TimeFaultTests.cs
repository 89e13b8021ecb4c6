namespace Readout.Tests.World.Times;

/// <summary>Days that no calendar has and zones that nobody knows are told with their place.</summary>
public sealed class TimeFaultTests
{
    [Theory]
    [InlineData("The clause expired on 31 June 2021.", "RT0001", "31 June 2021")]
    [InlineData("The clause expired on June 31, 2021.", "RT0001", "June 31, 2021")]
    [InlineData("The permit lapsed on 29 February 2023.", "RT0001", "29 February 2023")]
    [InlineData("The permit lapses on 30 February.", "RT0001", "30 February")]
    [InlineData("Note verbale of 2021-02-29, received late.", "RT0001", "2021-02-29")]
    [InlineData("The gates shut at 4 p.m. Atlantis time on 2 May 2023.", "RT0002", "4 p.m. Atlantis time")]
    [InlineData("The radio fell silent at 4 p.m. IST on 2 May 2023.", "RT0003", "4 p.m. IST")]
    public void A_fault_is_told_with_its_place(string text, string code, string words)
    {
        var record = Reader.English.Read(new Article { Text = text, Published = "2023-05-18" });

        var diagnostic = Assert.Single(record.Diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.StartsWith(words, text[diagnostic.Start!.Value..diagnostic.End!.Value], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The permit was renewed on 29 February 2024.")]
    [InlineData("The permit was renewed on 29 February.")]
    [InlineData("The order of 10/11/2020 has lapsed.")]
    [InlineData("The gates shut at 4 p.m. Geneva time on 2 May 2023.")]
    [InlineData("The gates shut at 4 p.m. local time on 2 May 2023.")]
    [InlineData("The gates shut at 4 p.m. on 2 May 2023.")]
    public void What_can_be_is_no_fault(string text) =>
        Assert.Empty(Reader.English.Read(new Article { Text = text, Published = "2024-05-18" }).Diagnostics);
}
