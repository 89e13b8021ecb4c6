using NodaTime;
using Readout.World;
using Xunit;

namespace Readout.Tests.World.Atlas;

public class ShippedAtlasTests
{
    private static readonly Readout.World.Atlas Shipped = Readout.World.Atlas.Shipped;

    [Fact]
    public void Knows_every_member_of_the_United_Nations_and_both_observers()
    {
        Assert.Equal(193, Shipped.States.Values.Count(state => state.Status == "member"));
        Assert.Equal(["PSE", "VAT"], Shipped.States.Values.Where(state => state.Status == "observer").Select(state => state.Alpha3).Order());
    }

    [Fact]
    public void Gives_each_state_of_today_a_capital_a_zone_an_adjective_and_a_government() =>
        Assert.All(Shipped.States.Values.Where(state => state.Status != "historic"), state =>
        {
            Assert.True(Shipped.Places.ContainsKey(state.CapitalId!), state.Entry.Id);
            Assert.NotNull(DateTimeZoneProviders.Tzdb.GetZoneOrNull(state.Zone!));
            Assert.True(Shipped.Facts.StateAdjectives.ContainsKey(state.Alpha3), state.Entry.Id);
            Assert.Equal($"government:{state.Alpha3}", Shipped.GovernmentOf(state.Alpha3)!.Id);
        });

    [Fact]
    public void Names_only_zones_that_the_time_zone_database_has() =>
        Assert.All(Shipped.Places.Values.Where(place => place.Zone is not null), place =>
            Assert.NotNull(DateTimeZoneProviders.Tzdb.GetZoneOrNull(place.Zone!)));

    [Fact]
    public void Keeps_coordinates_on_the_globe_and_in_pairs() =>
        Assert.All(Shipped.Places.Values, place =>
        {
            Assert.Equal(place.Latitude is null, place.Longitude is null);
            Assert.InRange(place.Latitude ?? 0, -90, 90);
            Assert.InRange(place.Longitude ?? 0, -180, 180);
        });

    // The two clocks agree when the zone's offset is near to what the sun says; no place of the table is further off
    // than the widest zones (western China, western Spain, Kiribati).
    [Fact]
    public void Keeps_the_zone_of_a_place_near_to_its_longitude() =>
        Assert.All(Shipped.Places.Values.Where(place => place.Zone is not null && place.Longitude is not null), place =>
        {
            var zone = DateTimeZoneProviders.Tzdb[place.Zone!];
            var offset = zone.GetUtcOffset(Instant.FromUtc(2021, 1, 15, 12, 0)).ToTimeSpan().TotalHours;
            var apart = Math.Abs(offset - (place.Longitude!.Value / 15)) % 24;
            Assert.True(Math.Min(apart, 24 - apart) < 2.5, $"{place.Entry.Id}: zone {place.Zone}, longitude {place.Longitude}");
        });

    [Fact]
    public void Has_no_problem_that_the_check_finds() => Assert.Empty(AtlasCheck.Run(Shipped));
}
