using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Readout.Tests.Ingest.Web;

/// <summary>A web server of a few lines on loopback: one answer a connection, as the test writes it.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Any, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, string, byte[]> _answer;

    /// <summary>Starts it; <paramref name="answer"/> gets the path and the whole header of a request.</summary>
    public LoopbackServer(Func<string, string, byte[]> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = Task.Run(Listen);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The paths asked for, and when, in milliseconds.</summary>
    public ConcurrentQueue<(string Path, double At, string Header)> Requests { get; } = new();

    public static byte[] Ok(string body, string fields = "") => Answer("200 OK", body, fields);

    public static byte[] Answer(string status, string body = "", string fields = "") =>
        Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\n{fields}Connection: close\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    public string Address(string path, string host = "127.0.0.1") => $"http://{host}:{Port}{path}";

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = Task.Run(() => Serve(client));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var header = new StringBuilder();
                for (var one = new byte[1]; !header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one) == 1;)
                {
                    header.Append((char)one[0]);
                }

                var path = header.ToString().Split(' ') is [_, var asked, ..] ? asked : "";
                Requests.Enqueue((path, Stopwatch.GetTimestamp() * 1000.0 / Stopwatch.Frequency, header.ToString()));
                await stream.WriteAsync(_answer(path, header.ToString()));
            }
            catch (IOException)
            {
                // The other side has hung up.
            }
        }
    }
}
