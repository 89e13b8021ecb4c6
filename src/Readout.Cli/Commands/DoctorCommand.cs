using System.CommandLine;
using System.Globalization;
using System.Text;
using Readout.Desk.Store;
using Readout.Queue;
using Readout.Queue.Ledgers;
using Readout.Queue.Queues;
using Readout.Queue.Watching;

namespace Readout.Cli.Commands;

/// <summary><c>readout doctor</c>: checks a set-up and says what is wrong with it.</summary>
internal static class DoctorCommand
{
    private const string Sample = "Foreign Minister Ana Kovacs of Croatia met her Bulgarian counterpart in Sofia on Monday. \u201cWe agreed to build the bridge,\u201d she said.";

    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "doctor",
            "Checks a set-up, a line for each thing, and says what is wrong: the reader, room for temporary files, and the desk, queue and collector of telemetry that are named. Exit status 2 where something is wrong.",
            new("readout doctor", "The program by itself."),
            new("readout doctor --desk postgres://desk.example/news --queue nats://a.example,b.example,c.example", "With all that a worker needs."));
        var desk = DeskOption.Create("A desk to look at.", required: false);
        var queue = QueueOption.Create(required: false);
        command.Add(desk);
        command.Add(queue);
        command.SetAction(parsed => Check(parsed.GetValue(desk), parsed.GetValue(queue), terminal));
        return command;
    }

    private static int Check(string? desk, string? queue, Terminal terminal)
    {
        var isWell = Tell("reader", Reading);
        isWell &= Tell("temporary files", TemporaryFiles);
        isWell &= desk is null || Tell("desk", () => Desk(desk));
        isWell &= queue is null || Tell("queue", () => Queue(queue, desk));
        isWell &= Telemetry.Endpoint is not { } endpoint || Tell("telemetry", () => Collector(endpoint));
        return isWell ? ExitStatus.Done : ExitStatus.Failed;

        bool Tell(string name, Func<string> check)
        {
            var (word, line) = ("ok", "");
            try
            {
                line = check();
            }
            catch (Exception error) when (error is DeskException or IOException or UnauthorizedAccessException or SetUpException or System.Net.Sockets.SocketException)
            {
                (word, line) = ("WRONG", error.Message);
            }

            terminal.Output.Write(Encoding.UTF8.GetBytes($"{word,-6} {name}: {line}\n"));
            return word == "ok";
        }
    }

    private static string Reading()
    {
        var record = Reader.English.Read(new Article { Text = Sample, Published = "2024-03-04" });
        return record is { Meetings.Count: > 0, Statements.Count: > 0 }
            ? string.Create(CultureInfo.InvariantCulture, $"version {Reader.Version} reads; {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20} MB of memory")
            : throw new SetUpException($"version {Reader.Version} finds nothing in a text that tells of a meeting; the program is damaged, install it again");
    }

    private static string TemporaryFiles()
    {
        var folder = Directory.CreateTempSubdirectory("readout-doctor-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "try"), Sample);
            return string.Create(CultureInfo.InvariantCulture, $"{Path.GetTempPath()} can be written, {new DriveInfo(folder.FullName).AvailableFreeSpace >> 20} MB free");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Desk(string location)
    {
        using var desk = DeskStore.Open(location, DeskAccess.Read);
        var counts = desk.Counts();
        var versions = desk.Ask("SELECT version, count(*) FROM readings WHERE is_current = 1 GROUP BY version ORDER BY version").Rows.Select(static row => $"{row[0]} has read {row[1]}");
        return string.Create(CultureInfo.InvariantCulture, $"{desk.Place}: {counts.Documents} documents, {counts.Refused} inputs refused; {string.Join(", ", versions.DefaultIfEmpty("nothing read yet"))}");
    }

    private static string Queue(string address, string? desk)
    {
        var (ledger, queue) = QueueAddress.Open(address, desk);
        using (ledger)
        using (queue)
        {
            var (counts, stream) = (ledger.Counts(), queue.Describe());
            var foreign = counts.Where(static line => line.Version != Reader.Version && line.Unfinished > 0).Select(static line => $"{line.Version} ({line.Unfinished})").ToList();
            var summary = string.Create(CultureInfo.InvariantCulture, $"ledger at {ledger.Place}, {counts.Sum(static line => line.Unfinished)} pieces unfinished{(stream is null ? "" : $"; {stream}")}");
            return counts.Sum(static line => line.GivenUp) is > 0 and var lost ? throw new SetUpException(string.Create(CultureInfo.InvariantCulture, $"{lost} pieces of work were given up, 'readout queue given-up' tells why; {summary}"))
                : foreign.Count > 0 ? throw new SetUpException($"work waits for other versions of the reader than this one, {Reader.Version}: {string.Join(", ", foreign)}; {summary}")
                : stream is not null && (stream.Contains(" away", StringComparison.Ordinal) || stream.Contains(" behind", StringComparison.Ordinal)) ? throw new SetUpException($"a copy of the stream is away or behind; {summary}")
                : summary;
        }
    }

    private static string Collector(string endpoint)
    {
        var uri = Uri.TryCreate(endpoint, UriKind.Absolute, out var found) ? found : throw new SetUpException($"{endpoint}: expected an address like http://collector.example:4317");
        using var client = new System.Net.Sockets.TcpClient(uri.Host, uri.Port);
        return $"a collector listens at {endpoint}";
    }

    /// <summary>Something is not as it should be; the message says what.</summary>
    private sealed class SetUpException(string message) : Exception(message);
}
