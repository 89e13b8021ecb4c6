using Xunit;

namespace Readout.Tests.World.Atlas;

public class AtlasTitleTests
{
    private static readonly Readout.World.Atlas Shipped = Readout.World.Atlas.Shipped;

    [Theory]
    [InlineData("Foreign Minister Ana Ruiz", 2, "foreign-minister", false)]
    [InlineData("foreign ministers met", 2, "foreign-minister", true)]
    [InlineData("Deputy Foreign Minister Lo", 3, "deputy-foreign-minister", false)]
    [InlineData("President Okoye", 1, "president", false)]
    [InlineData("vice president Okoye", 2, "vice-president", false)]
    [InlineData("spokeswomen agreed", 1, "spokesperson", true)]
    [InlineData("minister of foreign affairs", 4, "foreign-minister", false)]
    [InlineData("secretaries-general met", 3, "secretary-general", true)]
    [InlineData("Lt. Gen. Abara", 2, "general", false)]
    public void Finds_the_longest_title(string text, int tokens, string office, bool isPlural)
    {
        Assert.True(Shipped.TryMatchTitle(TokenisedText.Of(text), 0, out var match));
        Assert.Equal((tokens, office, isPlural), (match.EndToken, match.In(null).Office, match.IsPlural));
    }

    [Theory]
    [InlineData("secretary of state", "USA", "foreign-minister")]
    [InlineData("secretary of state", "MEX", "secretary-of-state")]
    [InlineData("foreign secretary", "GBR", "foreign-minister")]
    [InlineData("foreign secretary", "IND", "foreign-secretary")]
    [InlineData("chancellor", "DEU", "chancellor")]
    [InlineData("chancellor", "GBR", "finance-minister")]
    [InlineData("chancellor", null, "chancellor")]
    public void Reads_a_title_by_its_country(string text, string? country, string office)
    {
        Assert.True(Shipped.TryMatchTitle(TokenisedText.Of(text), 0, out var match));
        Assert.Equal(office, match.In(country).Office);
    }

    [Fact]
    public void Finds_no_title_where_none_begins() => Assert.False(Shipped.TryMatchTitle(TokenisedText.Of("of state"), 0, out _));
}
