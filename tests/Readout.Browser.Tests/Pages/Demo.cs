using System.Diagnostics;
using System.Text;

namespace Readout.Browser.Tests.Pages;

/// <summary>The explorer as a newcomer starts it: <c>readout demo</c>, in a process of its own, on a free port.</summary>
public sealed class Demo : IAsyncLifetime
{
    private const string Before = "the desk is shown at ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly StringBuilder _said = new();
    private Process? _process;

    /// <summary>Where it answers.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public async ValueTask InitializeAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Readout.Cli.dll"), "demo", "--port", "0"]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        _process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
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

    public ValueTask DisposeAsync()
    {
        _process?.Kill();
        _process?.Dispose();
        return ValueTask.CompletedTask;
    }
}
