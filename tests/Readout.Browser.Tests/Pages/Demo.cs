using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Readout.Browser.Tests.Pages;

/// <summary>The explorer as a newcomer starts it: <c>readout demo</c>, in a process of its own, on a free port.</summary>
public sealed class Demo : IAsyncLifetime
{
    private const string Before = "the desk is shown at ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly StringBuilder _said = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("readout-pages-");
    private Process? _process;

    /// <summary>Where it answers.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public async ValueTask InitializeAsync()
    {
        _process = Start("demo", "--port", "0", "--desk", Desk);
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_said)
            {
                _said.AppendLine(line.Data);
            }

            if (line.Data?.IndexOf(Before, StringComparison.Ordinal) is { } at and >= 0)
            {
                address.TrySetResult(line.Data[(at + Before.Length)..].Split(' ')[0]);
            }
        };
        _process.OutputDataReceived += static (_, _) => { };
        _process.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"readout demo ended: {_said}"));
        _process.EnableRaisingEvents = true;
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        Address = new(await address.Task.WaitAsync(Patience));
    }

    /// <summary>Takes a text into the desk while it is shown, as <c>readout ingest</c> does.</summary>
    /// <param name="title">Its headline.</param>
    /// <param name="text">Its words.</param>
    /// <param name="published">Its date.</param>
    public async Task IngestAsync(string title, string text, string published)
    {
        var file = Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.jsonl");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { title, text, published, publisher = "Halyard" }));
        using var ingest = Start("ingest", file, "--desk", Desk, "--no-merge");
        var said = await ingest.StandardError.ReadToEndAsync();
        await ingest.WaitForExitAsync();
        Assert.True(ingest.ExitCode == 0, said);
    }

    private string Desk => Path.Combine(_folder.FullName, "demo.desk");

    private static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Readout.Cli.dll"), .. arguments]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })
        ?? throw new InvalidOperationException("dotnet did not start.");

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _folder.Delete(recursive: true);
    }
}
