using NodaTime;
using Xunit;

namespace Readout.Tests.World.Atlas;

public class AtlasZoneTests
{
    private static readonly Readout.World.Atlas Shipped = Readout.World.Atlas.Shipped;

    [Theory]
    [InlineData("GMT", 1, "UTC")]
    [InlineData("Eastern time", 2, "America/New_York")]
    [InlineData("eastern time", 2, "America/New_York")]
    [InlineData("EST", 1, "UTC-05")]
    [InlineData("Beijing time", 2, "Asia/Shanghai")]
    [InlineData("Moscow time", 2, "Europe/Moscow")]
    [InlineData("Geneva time", 2, "Europe/Zurich")]
    [InlineData("Kyiv time", 2, "Europe/Kyiv")]
    [InlineData("Japan time", 2, "Asia/Tokyo")]
    public void Finds_the_zone_of_a_clock_time(string text, int tokens, string zone)
    {
        Assert.True(Shipped.TryMatchZone(TokenisedText.Of(text), 0, out var found, out var end));
        Assert.Equal((zone, tokens), (found, end));
        Assert.NotNull(DateTimeZoneProviders.Tzdb.GetZoneOrNull(found));
    }

    [Theory]
    [InlineData("est")]
    [InlineData("Beijing said")]
    [InlineData("Europe time")]
    [InlineData("time")]
    public void Finds_no_zone_where_none_is_named(string text) =>
        Assert.False(Shipped.TryMatchZone(TokenisedText.Of(text), 0, out _, out _));

    [Fact]
    public void Knows_where_places_are()
    {
        var geneva = Shipped.Places["place:geneva"];
        Assert.Equal((46.20, 6.15, "Europe/Zurich", "CHE"), (geneva.Latitude, geneva.Longitude, geneva.Zone, geneva.Entry.Country));
    }
}
