using NodaTime;
using Readout.World.Times;

namespace Readout.Tests.World.Times;

public class ClockZonesTests
{
    private static readonly TimeTable Table = TimeTable.Parse(TimeFinder.Shipped("zones.tsv"));
    private static readonly ClockZones Zones = ClockZones.Load(Table);

    public static TheoryData<string, string, string> Abbreviations
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            for (var i = 0; i < Table.RowCount; i++)
            {
                if (Table[i, "abbreviation"].Length > 0)
                {
                    data.Add(Table[i, "lemma"], Table[i, "zone"], Table[i, "abbreviation"]);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Abbreviations))]
    public void An_abbreviation_has_the_offset_that_the_tz_database_lists_for_it(string name, string zone, string abbreviation)
    {
        var offset = ClockZones.OffsetUnder(DateTimeZoneProviders.Tzdb[zone], abbreviation);
        Assert.NotNull(offset);
        Assert.Equal(offset, Zones.Find(name)!.At(new LocalDateTime(2021, 1, 1, 12, 0))!.Value.Offset);
    }

    [Fact]
    public void Every_zone_of_the_table_is_one_of_the_tz_database()
    {
        for (var i = 0; i < Table.RowCount; i++)
        {
            string[] ids = [Table[i, "zone"], .. Table[i, "others"].Split(';')];
            Assert.All(ids.Select(id => id.Trim()).Where(id => id.Length > 0), id => Assert.Contains(id, DateTimeZoneProviders.Tzdb.Ids));
        }
    }

    [Theory]
    [InlineData("Beijing", "Asia/Shanghai")]
    [InlineData("beijing", "Asia/Shanghai")]
    [InlineData("Moscow", "Europe/Moscow")]
    [InlineData("Hong Kong", "Asia/Hong_Kong")]
    [InlineData("Japan", "Asia/Tokyo")]
    [InlineData("Washington", "America/New_York")]
    [InlineData("GMT", "UTC")]
    [InlineData("EST", "-05:00")]
    [InlineData("EDT", "-04:00")]
    [InlineData("ET", "America/New_York")]
    [InlineData("IST", null)]
    [InlineData("local", null)]
    [InlineData("Russia", null)]
    [InlineData("Atlantis", null)]
    public void Finds_a_zone_by_name_and_leaves_open_what_means_several(string name, string? expected) => Assert.Equal(expected, Zones.Find(name)?.Id);
}
