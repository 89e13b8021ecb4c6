using System.Diagnostics;
using Readout.Cli;
using Readout.Tests.Cli;

namespace Readout.Tests.Evaluation;

/// <summary>The script that scores records against a check set.</summary>
public sealed class ScoreScriptTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_reader_of_its_output_who_leaves_is_no_error()
    {
        Assert.SkipUnless(Python() is not null, "needs python3");
        var set = Repository.Path("eval", "meetings-dev.jsonl");
        await using (var records = File.Create(_folder.Path("records.jsonl")))
        {
            Assert.Equal(0, CommandLine.Run(["read", "--format", "jsonl", set], new Terminal(Stream.Null, records, TextWriter.Null)));
        }

        // The reader is gone long before the script prints.
        var script = $"(sleep 1; exec {Python()} '{Repository.Path("eval", "score.py")}' '{set}' '{_folder.Path("records.jsonl")}') | true";
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", script]) { RedirectStandardError = true, UseShellExecute = false })!;
        var said = await shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", said);
    }

    public void Dispose() => _folder.Dispose();

    private static string? Python() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(static folder => Path.Combine(folder, "python3")).FirstOrDefault(File.Exists);
}
