using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Readout.Tests.Cli;

namespace Readout.Tests.Queue;

/// <summary>A NATS server of a test's own, on this machine alone, gone with it. Where the program is not installed, tests skip with the reason, and fail on a machine for CI.</summary>
internal sealed class NatsServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder _folder = new();
    private readonly int _port = FreePort();
    private Process? _process;

    public NatsServer()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
        Start();
    }

    /// <summary>Its address.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"nats://127.0.0.1:{_port}");

    /// <summary>Starts it, with what it had on disk.</summary>
    public void Start()
    {
        if (FindProgram() is not { } program)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "nats-server is not installed, and on a machine for CI it must be.");
            Assert.Skip("nats-server is not installed.");
            return;
        }

        string[] arguments = ["-js", "-sd", _folder.Name, "-a", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), "-l", _folder.Path("log")];
        _process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true });
        for (var watch = Stopwatch.StartNew(); !Answers(); Thread.Sleep(50))
        {
            if (watch.Elapsed > Patience)
            {
                Stop();
                Assert.Fail($"nats-server does not answer: {File.ReadAllText(_folder.Path("log"))}");
            }
        }
    }

    /// <summary>Kills it.</summary>
    public void Stop()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        Stop();
        _folder.Dispose();
    }

    private bool Answers()
    {
        try
        {
            using var client = new TcpClient("127.0.0.1", _port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static string? FindProgram() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin")
        .Select(static folder => Path.Combine(folder, "nats-server")).FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
