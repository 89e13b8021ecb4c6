using Microsoft.AspNetCore.Builder;
using Readout.Desk.Ingest;
using Readout.Desk.Store;
using Readout.Tests.Store;
using Readout.Web.Serving;

namespace Readout.Tests.Web;

/// <summary>An explorer of the samples and of hostile documents, on a port of this machine that was free.</summary>
public sealed class ExplorerFixture : IAsyncLifetime
{
    internal const string Hostile = "Minister Ana Kovacs of Croatia said on Monday that \"the <b>bridge</b> <script>alert(1)</script> is open\". "
        + "<img src=x onerror=alert(2)> [click](javascript:alert(3)) \u202Egnp.exe\u202C &lt;i&gt; </style></main>";

    private readonly TestDesk _desk = new();
    private WebApplication? _app;

    internal string Location => _desk.Location;

    internal HttpClient Client { get; private set; } = null!;

    internal List<string> Said { get; } = [];

    public async ValueTask InitializeAsync()
    {
        var samples = new Inbox(InputFormat.Auto, Stream.Null).Take([Repository.Path("samples", "samples.jsonl")]).Select(static intake => intake.Article!);
        _desk.Ingest([
            .. samples,
            TestDesk.Report(1), TestDesk.Report(1, publisher: "The Other Gazette"), TestDesk.Report(2),
            new Article { Text = Hostile, Title = "<script>t</script>", Publisher = "\"><script>p</script>", Url = "javascript:alert(4)", Published = "2024-03-05" },
        ]);
        using (var desk = _desk.Open())
        {
            new DeskMerge(desk).Run();
        }

        _app = Explorer.Create(new ExplorerOptions(_desk.Location) { Port = 0, RequestsPerSecond = 100_000, Say = Said.Add });
        await _app.StartAsync();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Explorer.AddressOf(_app) };
    }

    internal IReadOnlyList<object?> Row(string sql, params object?[] values) => _desk.Ask(sql, values).Rows[0];

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        _desk.Dispose();
    }
}
