using System.Globalization;
using System.Text.Json;
using Readout.Desk.Store;
using Readout.Tests.Cli;

namespace Readout.Tests.Store;

/// <summary>
/// Kills ingest at random moments, as nothing can prepare for, and runs it again until it is through. READOUT_KILLS says how often; a few times without it.
/// </summary>
public sealed class DeskKillTests : IDisposable
{
    private const int Documents = 250;
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _databases = new(StringComparer.Ordinal);
    private readonly ITestOutputHelper _output;

    public DeskKillTests(ITestOutputHelper output) => _output = output;

    [Fact]
    public void Killed_anywhere_and_run_again_a_file_has_lost_nothing_and_nothing_twice() =>
        Kill(name => _folder.Path(name), desk => Assert.Equal("ok", desk.Ask("PRAGMA integrity_check").Rows[0][0]));

    [Fact]
    public void Killed_anywhere_and_run_again_a_database_has_lost_nothing_and_nothing_twice() => Kill(
        name =>
        {
            if (!_databases.TryGetValue(name, out var database))
            {
                _databases[name] = database = PostgresServer.NewDatabase();
            }

            return database;
        },
        static _ => { });

    private void Kill(Func<string, string> place, Action<DeskStore> check)
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("READOUT_KILLS") ?? "4", CultureInfo.InvariantCulture);
        // Twenty-five inputs are there twice, fifteen are revisions.
        var input = _folder.Write("news.jsonl", string.Join('\n', Enumerable.Range(1, Documents).Select(i => JsonSerializer.Serialize(new { text = TestDesk.Report(i % 210).Text, url = $"https://example.org/{(i <= 235 ? i % 210 : i - 200)}" }))));
        var expected = Ingested(input, place("whole.desk"), check);
        Assert.Equal(Documents - 25, expected.Documents);
        var random = new Random(20240304);
        for (var (killed, round) = (0, 0); killed < kills; round++)
        {
            var desk = place($"{round}.desk");
            while (killed < kills && RunAndKill(input, desk, TimeSpan.FromMilliseconds(random.Next(300, 3000))))
            {
                killed++;
                _output.WriteLine(FormattableString.Invariant($"killed {killed}, round {round}"));
            }

            Assert.Equal(expected, Ingested(input, desk, check));
        }
    }

    private static bool RunAndKill(string input, string desk, TimeSpan after)
    {
        using var process = BuiltProgram.Start(["ingest", input, "--desk", desk, "--threads", "2"]);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (process.WaitForExit(after))
        {
            Assert.Equal((0, ""), (process.ExitCode, process.ExitCode == 0 ? "" : error.Result));
            return false;
        }

        process.Kill();
        process.WaitForExit();
        Task.WaitAll(output, error);
        return true;
    }

    private static (long Documents, string Rows) Ingested(string input, string location, Action<DeskStore> check)
    {
        var run = BuiltProgram.Run("ingest", input, "--desk", location, "--threads", "2");
        Assert.Equal(0, run.Status);
        using var desk = DeskStore.Open(location, DeskAccess.Read);
        check(desk);
        return (desk.Counts().Documents, DeskDump.OfViews(desk));
    }

    public void Dispose()
    {
        foreach (var database in _databases.Values)
        {
            PostgresServer.Drop(database);
        }

        _folder.Dispose();
    }
}
