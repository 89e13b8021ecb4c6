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
    public void Has_no_problem_that_the_check_finds() => Assert.Empty(AtlasCheck.Run(Shipped));
}
