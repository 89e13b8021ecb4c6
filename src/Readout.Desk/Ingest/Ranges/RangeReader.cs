using Readout.Desk.Ingest.Web;
using Readout.Records;

namespace Readout.Desk.Ingest.Ranges;

/// <summary>Takes the documents of ranges, on whatever machine: those of files are there under the same path. For one thread at a time.</summary>
/// <param name="fetching">How addresses are fetched.</param>
public sealed class RangeReader(FetchOptions fetching) : IDisposable
{
    private readonly WebFetcher _fetcher = new(fetching);
    private readonly Dictionary<(string? Publisher, string? Published), PartReader> _readers = [];

    /// <summary>What was left aside so far.</summary>
    public IntakeCounts Counts { get; } = new();

    /// <summary>Takes the documents, each when it is asked for.</summary>
    /// <param name="range">The range. Where its bytes are others than when it was found, that is a failure (IN0041).</param>
    public IEnumerable<Intake> Take(SourceRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        var reader = ReaderOf(range);
        if (WebFetcher.IsAddress(range.Source))
        {
            return Inbox.TakeAddress(range.Source, _fetcher, reader, range.Format, IntakeLimits.Usual);
        }

        return TryOpen(range, out var stream, out var reason) ? Take(range, stream, reader) : [Intake.Failure(PlaceOf(range), 0, reason)];
    }

    /// <summary>True for a failure that another try, or another machine, may not meet: the file or the web could not be reached.</summary>
    public static bool IsPassing(Intake intake)
    {
        ArgumentNullException.ThrowIfNull(intake);
        return intake.Failed && intake.Diagnostics[^1].Code is "IN0001" or "IN0002" or "IN0034" or "IN0035" or "IN0036" or "IN0037" or "IN0041";
    }

    /// <inheritdoc/>
    public void Dispose() => _fetcher.Dispose();

    private static IEnumerable<Intake> Take(SourceRange range, Stream stream, PartReader reader)
    {
        using (stream)
        {
            foreach (var intake in reader.Take(new SourcePart(range.Source, stream) { Name = range.Source, At = range.Offset, Line = range.Line }, range.Format))
            {
                yield return intake;
            }
        }
    }

    private static bool TryOpen(SourceRange range, out Stream stream, out Diagnostic reason)
    {
        stream = Stream.Null;
        if (!Inbox.TryOpen(range.Source, out var file, out reason))
        {
            return false;
        }

        if ((range.IsWhole && file.Length != range.Length) || RangeFinder.TryHash(file, range.Offset, range.Length) != range.Hash)
        {
            file.Dispose();
            reason = IngestDiagnostics.Changed();
            return false;
        }

        file.Position = 0;
        stream = range.IsWhole ? file : new RangeStream(file, range.Offset, range.Length);
        return true;
    }

    private static string PlaceOf(SourceRange range) => range.IsWhole ? range.Source
        : range.Format == InputFormat.JsonLines ? FormattableString.Invariant($"{range.Source}:{range.Line}") : FormattableString.Invariant($"{range.Source}@{range.Offset}");

    private PartReader ReaderOf(SourceRange range)
    {
        if (!_readers.TryGetValue((range.Publisher, range.Published), out var reader))
        {
            _readers[(range.Publisher, range.Published)] = reader = new PartReader(new Article { Text = "", Publisher = range.Publisher, Published = range.Published }, IntakeLimits.Usual, Counts);
        }

        return reader;
    }
}
