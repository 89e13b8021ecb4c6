using System.Diagnostics;
using Readout.Desk.Ingest;
using Readout.Desk.Stories;
using Readout.Records;

namespace Readout.Desk.Store;

/// <summary>
/// Takes documents into a desk: reads on many threads, keeps in batches. A batch is kept wholly or not at all, each document with its reading,
/// and what the desk has is not read again; so a run that ends anywhere is gone on with by running it again.
/// </summary>
public sealed class DeskIngest
{
    // Indexes whose keys lie anywhere are changed on as many pages as a batch has keys, and every changed page is written once a batch: the longer, the fewer writes a document costs.
    private const int BatchLength = 256;
    private static readonly TimeSpan BatchTime = TimeSpan.FromSeconds(1);

    private readonly DeskStore _desk;
    private readonly Func<Article, DocumentRecord> _read;
    private readonly string _version;

    /// <summary>Makes it ready.</summary>
    /// <param name="desk">The desk, open for writing.</param>
    /// <param name="read">Reads an article; called on several threads.</param>
    /// <param name="version">The version of the reader, with what makes it differ from that (<c>0.1.0+rules:1a2b3c4d</c>).</param>
    public DeskIngest(DeskStore desk, Func<Article, DocumentRecord> read, string version)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(read);
        (_desk, _read, _version) = (desk, read, version);
    }

    /// <summary>
    /// Hears of an input on which the reader failed, with what it threw, on one of the threads; nothing is kept of that input, and the run goes on. Null lets it end the run.
    /// </summary>
    public Action<Intake, Exception>? Unreadable { get; init; }

    /// <summary>True to read again what the desk has from other versions of the reader only; this version's reading becomes the newest.</summary>
    public bool Rereads { get; init; }

    /// <summary>How long it took so far to keep what was read.</summary>
    public TimeSpan Storing { get; private set; }

    /// <summary>Takes inputs in, in their order.</summary>
    /// <param name="intakes">The inputs.</param>
    /// <param name="threads">How many to read at a time.</param>
    /// <param name="done">Hears of each input when it is in the desk for good, with its reading where there is one.</param>
    public void Take(IEnumerable<Intake> intakes, int threads, Action<Intake, Kept, DocumentRecord?> done)
    {
        ArgumentNullException.ThrowIfNull(intakes);
        ArgumentNullException.ThrowIfNull(done);
        using var known = DeskStore.Open(_desk.Location, DeskAccess.Read);
        known.Session.Dialect.ExpectLookups(known.Session);
        var batches = new Batches(_desk.Session, new DeskWriter(_desk.Session, _version) { Rereads = Rereads }, done, took => Storing += took);
        foreach (var work in ParallelWork.InOrder(intakes.Select(intake => WorkOf(intake, known)), threads, Read, BatchLength))
        {
            batches.Add(work);
        }

        batches.Write();
    }

    private Work Read(Work work)
    {
        if (work.IsKnown || work.Intake.Article is not { } article)
        {
            return work;
        }

        DocumentRecord record;
        try
        {
            record = _read(article);
        }
        catch (Exception error) when (Unreadable is not null)
        {
            Unreadable(work.Intake, error);
            return work with { IsUnread = true };
        }

        return work with
        {
            Reading = new(work.Intake.Diagnostics.Count == 0 ? record : record with { Diagnostics = [.. work.Intake.Diagnostics, .. record.Diagnostics] }),
            Text = StoryText.Of(article.Text),
        };
    }

    private Work WorkOf(Intake intake, DeskStore known)
    {
        if (intake.Article is not { } article)
        {
            return new(intake, null);
        }

        var key = DocumentKey.Of(article);
        var isKnown = Rereads
            ? known.Session.Number("SELECT 1 FROM document d JOIN reading g ON g.doc = d.n WHERE d.key = $1 AND g.version = $2", key.Key, _version) is not null
            : known.Session.Number("SELECT n FROM document WHERE key = $1", key.Key) is not null;
        return new(intake, key) { IsKnown = isKnown };
    }

    /// <summary>An input on its way.</summary>
    private sealed record Work(Intake Intake, DocumentKey? Key)
    {
        public bool IsKnown { get; init; }

        public bool IsUnread { get; init; }

        public PackedReading? Reading { get; init; }

        public StoryText? Text { get; init; }
    }

    /// <summary>Collects what is read and writes it when there is enough or it has waited.</summary>
    private sealed class Batches(Session session, DeskWriter writer, Action<Intake, Kept, DocumentRecord?> done, Action<TimeSpan> took)
    {
        private readonly List<Work> _waiting = [];
        private readonly Stopwatch _since = Stopwatch.StartNew();

        public void Add(Work work)
        {
            _waiting.Add(work);
            if (_waiting.Count == BatchLength || _since.Elapsed > BatchTime)
            {
                Write();
            }
        }

        public void Write()
        {
            if (_waiting.Count > 0)
            {
                var watch = Stopwatch.StartNew();
                var kept = Store();
                took(watch.Elapsed);
                for (var i = 0; i < kept.Count; i++)
                {
                    done(_waiting[i].Intake, kept[i], _waiting[i].Reading?.Record);
                }
            }

            _waiting.Clear();
            _since.Restart();
        }

        private List<Kept> Store()
        {
            if (_waiting.TrueForAll(static work => work.IsKnown))
            {
                return _waiting.ConvertAll(static _ => Kept.Known);
            }

            var kept = new List<Kept>();
            try
            {
                session.Whole(() =>
                {
                    session.Dialect.ExpectLookups(session);
                    kept.AddRange(_waiting.Select(Store));
                    writer.Flush();
                });
                return kept;
            }
            catch
            {
                writer.Forget();
                throw;
            }
        }

        private Kept Store(Work work)
        {
            if (work.Reading is { } reading)
            {
                return writer.Add(work.Intake, work.Key!, work.Intake.Article!, reading, work.Text!);
            }

            if (work.IsUnread)
            {
                return Kept.Unread;
            }

            if (!work.IsKnown)
            {
                writer.Refuse(work.Intake);
            }

            return work.IsKnown ? Kept.Known : Kept.Refused;
        }
    }
}
