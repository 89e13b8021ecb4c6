using System.Text;
using Readout.Records;
using Readout.Tests.Ingest.Web;
using static Readout.Tests.Ingest.Web.LoopbackServer;

namespace Readout.Tests.Cli;

public sealed class WatchCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Reads_each_entry_once_over_several_runs()
    {
        var feed = Feed("The ministers met in Lima.");
        using var server = new LoopbackServer((path, _) => path == "/robots.txt" ? Answer("404 Not Found") : Ok(feed));
        Assert.Equal(["The ministers met in Lima."], Texts(Watch(server, 0)));
        Assert.Empty(Texts(Watch(server, 0)));
        feed = Feed("The ministers met in Lima.", "They parted.");
        Assert.Equal(["They parted."], Texts(Watch(server, 0)));
    }

    [Fact]
    public void Says_what_a_feed_that_cannot_be_had_answered()
    {
        using var server = new LoopbackServer((path, _) => path == "/robots.txt" ? Answer("404 Not Found") : Answer("500 Broken"));
        Assert.Contains("[IN0035]", Watch(server, 2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_none_of_its_own_is_refused()
    {
        var run = BuiltProgram.Run("watch", "http://127.0.0.1:1/", "--once", "--state", _folder.Write("feeds.json", "{oops"));
        Assert.Equal(2, run.Status);
        Assert.Contains("feeds.json:1: ", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static string[] Texts(CliRun run) => [.. run.OutputLines.Select(line => RecordJson.Parse(Encoding.UTF8.GetBytes(line)).Document.Text)];

    private static string Feed(params string[] texts) =>
        $"<rss version=\"2.0\"><channel>{string.Concat(texts.Select(text => $"<item><description>{text}</description></item>"))}</channel></rss>";

    private CliRun Watch(LoopbackServer server, int status)
    {
        var run = BuiltProgram.Run("watch", server.Address("/feed"), "--once", "--allow-private", "--state", _folder.Path("feeds.json"));
        Assert.Equal(status, run.Status);
        return run;
    }
}
