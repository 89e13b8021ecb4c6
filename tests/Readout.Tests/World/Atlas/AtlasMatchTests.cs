using Readout.World;
using Xunit;

namespace Readout.Tests.World.Atlas;

public class AtlasMatchTests
{
    private static readonly Readout.World.Atlas Shipped = Readout.World.Atlas.Shipped;

    // The name that starts at the first token, then every id it may mean with the kind of name.
    [Theory]
    [InlineData("Russia said", "Russia", "state:RUS Name")]
    [InlineData("Russians voted", "Russians", "state:RUS Demonym")]
    [InlineData("U.S. envoys left", "U.S.", "state:USA Abbreviation")]
    [InlineData("South Korea agreed", "South Korea", "state:KOR Name")]
    [InlineData("DPRK media", "DPRK", "state:PRK Abbreviation")]
    [InlineData("Britain agreed", "Britain", "state:GBR Name")]
    [InlineData("Moscow answered", "Moscow", "place:moscow Name, government:RUS Metonym")]
    [InlineData("Kremlin aides", "Kremlin", "place:kremlin Name, government:RUS Metonym")]
    [InlineData("No. 10 declined", "No. 10", "place:10-downing-street Name, government:GBR Metonym")]
    [InlineData("Zhongnanhai kept silent", "Zhongnanhai", "place:zhongnanhai Name, government:CHN Metonym")]
    [InlineData("Foggy Bottom denied it", "Foggy Bottom", "government:USA:foreign-ministry Metonym")]
    [InlineData("Georgia voted", "Georgia", "state:GEO Name, place:georgia-u-s-state Name")]
    [InlineData("Congolese troops", "Congolese troops", "military:COG Organ, military:COD Organ")]
    public void Finds_every_reading_of_a_name(string text, string name, string readings)
    {
        var (found, all) = MatchAt(text, 0);
        Assert.Equal(name, found);
        Assert.Equal(readings, all);
    }

    [Theory]
    [InlineData("Russian Foreign Ministry spokesman", "Russian Foreign Ministry", "government:RUS:foreign-ministry")]
    [InlineData("Chile’s foreign ministry said", "Chile’s foreign ministry", "government:CHL:foreign-ministry")]
    [InlineData("Ministry of Defence of Peru", "Ministry of Defence of Peru", "government:PER:defence-ministry")]
    [InlineData("Parliament of the United Kingdom met", "Parliament of the United Kingdom", "government:GBR:parliament")]
    [InlineData("China's military drilled", "China's military", "military:CHN")]
    [InlineData("Kenyan parliament", "Kenyan parliament", "government:KEN:parliament")]
    [InlineData("Indian Supreme Court", "Indian Supreme Court", "court:IND:supreme-court")]
    [InlineData("Malian authorities", "Malian authorities", "government:MLI")]
    [InlineData("Foreign Ministry officials", "Foreign Ministry", "organ:foreign-ministry")]
    public void Puts_a_state_and_its_organ_together(string text, string name, string id)
    {
        var document = TokenisedText.Of(text);
        Assert.True(Shipped.TryMatch(document, 0, out var match));
        Assert.Equal(name, Words(document, match));
        Assert.Equal(id, match.Candidates[0].Entry.Id);
    }

    [Theory]
    [InlineData("us")]
    [InlineData("Us")]
    [InlineData("turkey and polish")]
    [InlineData("who asked")]
    [InlineData("Who asked")]
    [InlineData("Nothing here")]
    public void Leaves_common_words_alone(string text) =>
        Assert.False(Shipped.TryMatch(TokenisedText.Of(text), 0, out _));

    [Theory]
    [InlineData("RUSSIA AND CHINA AGREE", "state:RUS")]
    [InlineData("KREMLIN DENIES REPORT", "place:kremlin")]
    [InlineData("CHINA'S FOREIGN MINISTRY OBJECTS", "government:CHN:foreign-ministry")]
    public void Reads_headlines_in_capitals(string text, string id)
    {
        Assert.True(Shipped.TryMatch(TokenisedText.Of(text), 0, out var match));
        Assert.Equal(id, match.Candidates[0].Entry.Id);
    }

    [Fact]
    public void Takes_an_abbreviation_for_the_word_in_a_headline_in_capitals()
    {
        Assert.True(Shipped.TryMatch(TokenisedText.Of("WHO experts arrived"), 0, out var match));
        Assert.Equal("igo:WHO", match.Candidates[0].Entry.Id);
        Assert.False(Shipped.TryMatch(TokenisedText.Of("WHO WANTS PEACE"), 0, out _));
    }

    [Fact]
    public void Matches_across_line_breaks_and_odd_spaces() =>
        Assert.Equal("South\u00A0\nKorea", MatchAt("South\u00A0\nKorea agreed", 0).Name);

    [Fact]
    public void Never_matches_across_sentences() =>
        Assert.False(Shipped.TryMatch(TokenisedText.Of("South; Korea"), 0, out _));

    [Fact]
    public void Ends_where_a_token_ends() =>
        Assert.False(Shipped.TryMatch(TokenisedText.Of("Russiafication"), 0, out _));

    private static (string Name, string Readings) MatchAt(string text, int token)
    {
        var document = TokenisedText.Of(text);
        Assert.True(Shipped.TryMatch(document, token, out var match), text);
        return (Words(document, match), string.Join(", ", match.Candidates.Select(candidate => $"{candidate.Entry.Id} {candidate.Kind}")));
    }

    private static string Words(Readout.Language.Document document, AtlasMatch match) =>
        document.Text[document[match.FirstToken].Start..document[match.EndToken - 1].End];
}
