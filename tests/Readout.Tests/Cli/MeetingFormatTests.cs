using System.Text;
using System.Text.Json;
using Ical.Net;
using Readout.Cli;

namespace Readout.Tests.Cli;

public sealed class MeetingFormatTests : IDisposable
{
    private const string Text =
        "President Idris Kone and King Tariq spoke by telephone from 9:30 to 10:15 GMT on 16 May 2023. "
        + "Prime Minister Elin Solberg will meet Chancellor Anke Reuss in Oslo on 22 May, her office said. "
        + "The summit between Chile and Peru in Arica was cancelled. ";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_calendar_is_read_back_by_a_calendar_library()
    {
        var (status, output, error) = Run("ics");

        var calendar = Calendar.Load(output)!;
        Assert.Equal(0, status);
        Assert.Equal(2, calendar.Events.Count);
        Assert.Contains("1 meetings without a date are not in the calendar", error, StringComparison.Ordinal);
        var call = calendar.Events.Single(entry => entry.Summary!.Contains("Kone", StringComparison.Ordinal));
        Assert.Equal(new DateTime(2023, 5, 16, 9, 30, 0, DateTimeKind.Utc), call.DtStart!.AsUtc);
        Assert.Equal(new DateTime(2023, 5, 16, 10, 15, 0, DateTimeKind.Utc), call.DtEnd!.AsUtc);
        Assert.Equal(EventStatus.Confirmed, call.Status);
        Assert.Contains("phone", call.Categories);
        var visit = calendar.Events.Single(entry => entry.Summary!.Contains("Solberg", StringComparison.Ordinal));
        Assert.False(visit.DtStart!.HasTime);
        Assert.Equal(new DateOnly(2023, 5, 22), visit.DtStart.Date);
        Assert.Equal(new DateOnly(2023, 5, 23), visit.DtEnd!.Date);
        Assert.Equal(("Oslo (NOR)", EventStatus.Tentative), (visit.Location, visit.Status));
        Assert.InRange(visit.GeographicLocation!.Latitude, 59.5, 60.5);
        Assert.Contains("evidence: ", visit.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_holds_no_clock_of_this_machine()
    {
        var (_, output, _) = Run("ics");
        Assert.Equal(output, Run("ics").Output);
        Assert.All(Calendar.Load(output)!.Events, entry => Assert.Equal(new DateTime(2023, 5, 18, 0, 0, 0, DateTimeKind.Utc), entry.DtStamp!.AsUtc));
    }

    [Fact]
    public void Csv_has_a_header_and_quotes_cells_with_commas()
    {
        var (status, output, _) = Run("csv");
        var lines = output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(0, status);
        Assert.Equal("document,record,when,participants,channel,where,status,told by", lines[0]);
        Assert.Equal(4, lines.Length);
        Assert.Contains("\"16 May 2023, 09:30–10:15 (UTC+00:00), 45 min\"", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Json_holds_meetings_and_the_entities_they_name()
    {
        var (status, output, _) = Run("json");
        using var json = JsonDocument.Parse(output);
        var document = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(0, status);
        Assert.Equal(3, document.GetProperty("meetings").GetArrayLength());
        Assert.False(document.GetProperty("document").TryGetProperty("text", out _));
        var ids = document.GetProperty("entities").EnumerateArray().Select(entity => entity.GetProperty("id").GetString()).ToHashSet();
        Assert.All(
            document.GetProperty("meetings").EnumerateArray().SelectMany(meeting => meeting.GetProperty("participants").EnumerateArray()),
            party => Assert.Contains(party.GetProperty("entity").GetString(), ids));
    }

    [Theory]
    [InlineData("ics")]
    [InlineData("json")]
    [InlineData("csv")]
    public void Nothing_found_ends_with_status_1(string format)
    {
        var terminal = new Terminal(Stream.Null, new MemoryStream(), new StringWriter());
        Assert.Equal(1, CommandLine.Run(["meetings", "--format", format, _folder.Write("dry.txt", "It rained.")], terminal));
    }

    public void Dispose() => _folder.Dispose();

    private (int Status, string Output, string Error) Run(string format)
    {
        var (output, error) = (new MemoryStream(), new StringWriter());
        var status = CommandLine.Run(["meetings", "--format", format, "--published", "2023-05-18", _folder.Write("a.txt", Text)], new Terminal(Stream.Null, output, error));
        return (status, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
