using Readout.Desk.Ingest.Web;
using Readout.Records;

namespace Readout.Desk.Ingest;

/// <summary>
/// Takes documents in: files, folders, addresses of the web and standard input, one after the other, each only when it is asked for.
/// </summary>
public sealed class Inbox
{
    private readonly InputFormat _format;
    private readonly Stream _standardInput;
    private readonly PartReader _parts;
    private readonly IntakeLimits _limits;

    /// <summary>Opens an inbox.</summary>
    /// <param name="format">How inputs are laid out.</param>
    /// <param name="standardInput">What the input <c>-</c> reads.</param>
    /// <param name="defaults">Publisher and date of publication for documents that do not give their own; its text is not used.</param>
    public Inbox(InputFormat format, Stream standardInput, Article? defaults = null)
        : this(format, standardInput, defaults, IntakeLimits.Usual)
    {
    }

    internal Inbox(InputFormat format, Stream standardInput, Article? defaults, IntakeLimits limits)
    {
        ArgumentNullException.ThrowIfNull(standardInput);
        (_format, _limits) = (format, limits);
        _standardInput = standardInput;
        _parts = new PartReader(defaults ?? new Article { Text = "" }, limits, Counts);
    }

    /// <summary>How addresses are fetched.</summary>
    public FetchOptions Fetching { get; init; } = new();

    /// <summary>What was left aside so far.</summary>
    public IntakeCounts Counts { get; } = new();

    /// <summary>Takes every document of every input, in the order given; a folder's files in ordinal order of their paths.</summary>
    /// <param name="inputs">Paths of files or folders, addresses of the web, or <c>-</c>.</param>
    public IEnumerable<Intake> Take(IEnumerable<string> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        using var fetcher = new WebFetcher(Fetching);
        var meter = new InputMeter();
        foreach (var input in inputs)
        {
            foreach (var intake in input == "-" ? TakeStream("-", _standardInput) : WebFetcher.IsAddress(input) ? TakeAddress(input, fetcher, _parts, _format, _limits) : TakePath(input, meter))
            {
                yield return intake.Origin.Length > 0 ? intake : intake with { Origin = input };
            }
        }
    }

    /// <summary>
    /// How many bytes several documents have together; null for a single plain text, and where it cannot be known beforehand
    /// (standard input, something unreadable).
    /// </summary>
    public static long? BytesOf(IReadOnlyList<string> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        long bytes = 0;
        var isSeveral = inputs.Count > 1;
        foreach (var input in inputs)
        {
            IReadOnlyList<string> files = [input];
            if (Directory.Exists(input) && !Folder.TryList(input, new IntakeCounts(), out files, out _))
            {
                return null;
            }

            isSeveral |= files.Count > 1 || DocumentNames.IsContainer(input);
            foreach (var file in files.Select(file => new FileInfo(file)))
            {
                if (!file.Exists)
                {
                    return null;
                }

                bytes += file.Length;
            }
        }

        return isSeveral ? bytes : null;
    }

    // Waiting here is right: documents are taken one by one, on one thread, and those taken before are read meanwhile.
    internal static IEnumerable<Intake> TakeAddress(string address, WebFetcher fetcher, PartReader parts, InputFormat format, IntakeLimits limits)
    {
        var fetched = fetcher.Fetch(address, limits.Document).GetAwaiter().GetResult();
        return fetched.Body is { } body
            ? parts.Take(new SourcePart(address, new MemoryStream(body)) { Name = fetched.Address.AbsolutePath, Charset = fetched.Charset, Url = fetched.Address.AbsoluteUri }, format)
            : [Intake.Failure(address, 0, fetched.Problem ?? IngestDiagnostics.Refused(fetched.Status))];
    }

    private IEnumerable<Intake> TakePath(string path, InputMeter meter)
    {
        if (!Directory.Exists(path))
        {
            return TakeFile(path, meter);
        }

        return Folder.TryList(path, Counts, out var files, out var reason)
            ? files.SelectMany(file => TakeFile(file, meter))
            : [Intake.Failure(path, 0, IngestDiagnostics.Unreadable(reason))];
    }

    private IEnumerable<Intake> TakeFile(string path, InputMeter meter)
    {
        if (!TryOpen(path, out var stream, out var diagnostic))
        {
            yield return Intake.Failure(path, 0, diagnostic) with { Origin = path };
            yield break;
        }

        using (stream)
        {
            meter.Begin(stream);
            foreach (var intake in TakeStream(path, stream))
            {
                yield return intake with { Origin = path, ByteLength = meter.Step() };
            }

            meter.End();
        }
    }

    private IEnumerable<Intake> TakeStream(string source, Stream stream) =>
        _parts.Take(new SourcePart(source, stream) { Name = source == "-" ? "" : source }, _format);

    internal static bool TryOpen(string path, out FileStream stream, out Diagnostic diagnostic)
    {
        (stream, diagnostic) = (null!, IngestDiagnostics.NotFound());
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);
            return true;
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            diagnostic = IngestDiagnostics.Unreadable(error.Message);
            return false;
        }
    }
}
