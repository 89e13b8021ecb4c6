using Readout.Desk.Ingest;
using Readout.Desk.Store;
using Readout.Records;
using Readout.Tests.Cli;

namespace Readout.Tests.Store;

/// <summary>A desk for one test, and articles to put into it.</summary>
internal sealed class TestDesk : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string? _database;

    /// <summary>A desk in a file, or in a database.</summary>
    public TestDesk(string? database = null) => _database = database;

    public string Location => _database ?? _folder.Path("news.desk");

    public DeskStore Open(DeskAccess access = DeskAccess.Write) => DeskStore.Open(Location, access);

    /// <summary>Takes articles in; returns what became of each.</summary>
    public IReadOnlyList<Kept> Ingest(params IEnumerable<Article> articles) => Ingest(Reader.English.Read, "1", articles);

    public IReadOnlyList<Kept> Ingest(Func<Article, DocumentRecord> read, string version, params IEnumerable<Article> articles) => Ingest(read, version, rereads: false, articles);

    public IReadOnlyList<Kept> Ingest(Func<Article, DocumentRecord> read, string version, bool rereads, params IEnumerable<Article> articles)
    {
        using var desk = Open();
        var kept = new List<Kept>();
        new DeskIngest(desk, read, version) { Rereads = rereads }.Take(articles.Select((article, i) => new Intake { Source = $"test:{i}", Article = article }), 2, (_, one, _) => kept.Add(one));
        return kept;
    }

    public DeskAnswer Ask(string sql, params object?[] values)
    {
        using var desk = Open(DeskAccess.Read);
        return desk.Ask(sql, values);
    }

    public long Count(string view) => (long)Ask($"SELECT count(*) FROM {view}").Rows[0][0]!;

    public static Article Report(int number, string? url = null, string publisher = "The Harbour Gazette") => new()
    {
        Text = $"President Ana Kovacs of Croatia met Prime Minister Boris Petrov of Bulgaria in Sofia on 3 March 2024 to talk about bridge {number}. "
            + $"\u201cWe will build bridge {number} together,\u201d Kovacs told reporters.\n\nPetrov said that Bulgaria would pay for half of crossing {number}. Nobody at harbour {number * 7} was named.\n\n{string.Join(' ', Enumerable.Range(0, 60).Select(word => $"quay{number}x{word}"))}.",
        Url = url,
        Publisher = publisher,
        Published = "2024-03-04",
    };

    public void Dispose()
    {
        if (_database is not null)
        {
            PostgresServer.Drop(_database);
        }

        _folder.Dispose();
    }
}
