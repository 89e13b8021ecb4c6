using System.Security.Cryptography;
using System.Text;
using Readout.Desk.Ingest.Archives;
using Readout.Desk.Ingest.Warc;
using Readout.Desk.Ingest.Web;
using Readout.Records;

namespace Readout.Desk.Ingest.Ranges;

/// <summary>
/// Finds the documents of files and folders without reading them, as ranges: lines of JSON Lines and records of WARC files each for itself, other files whole.
/// Taken one after the other, the ranges give the same documents with the same places as the inputs themselves.
/// </summary>
/// <param name="format">How inputs are laid out.</param>
/// <param name="defaults">Publisher and date of publication for documents that do not give their own; its text is not used.</param>
public sealed class RangeFinder(InputFormat format, Article defaults)
{
    private readonly IntakeLimits _limits = IntakeLimits.Usual;

    /// <summary>What was left aside so far.</summary>
    public IntakeCounts Counts { get; } = new();

    /// <summary>Finds the ranges, in the order of the inputs; a folder's files in ordinal order of their paths.</summary>
    /// <param name="inputs">Paths of files or folders, or addresses of the web, which are not fetched.</param>
    /// <param name="failed">Hears of each input that cannot be looked at, with the reason.</param>
    public IEnumerable<SourceRange> Find(IEnumerable<string> inputs, Action<Intake> failed)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(failed);
        return inputs.SelectMany(input => WebFetcher.IsAddress(input) ? [Address(input)] : FilesOf(input, failed).SelectMany(file => FileRanges(file, failed)));
    }

    private SourceRange Address(string address) =>
        Range(address, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)))) with { IsWhole = true };

    private SourceRange Range(string source, string hash) =>
        new() { Source = source, Hash = hash, Format = format, Publisher = defaults.Publisher, Published = defaults.Published };

    private IReadOnlyList<string> FilesOf(string input, Action<Intake> failed)
    {
        var path = Path.GetFullPath(input);
        if (!Directory.Exists(path))
        {
            return [path];
        }

        if (!Folder.TryList(path, Counts, out var files, out var reason))
        {
            failed(Intake.Failure(path, 0, IngestDiagnostics.Unreadable(reason)));
        }

        return files;
    }

    private IEnumerable<SourceRange> FileRanges(string path, Action<Intake> failed)
    {
        using var ranges = KindRanges(path).GetEnumerator();
        while (TryNext(path, ranges, failed))
        {
            yield return ranges.Current;
        }
    }

    private static bool TryNext(string path, IEnumerator<SourceRange> ranges, Action<Intake> failed)
    {
        try
        {
            return ranges.MoveNext();
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            failed(Intake.Failure(path, 0, IngestDiagnostics.NotFound()));
            return false;
        }
        catch (Exception failure) when (BrokenInputException.IsFailure(failure))
        {
            failed(Intake.Failure(path, 0, BrokenInputException.Of(failure)));
            return false;
        }
    }

    private IEnumerable<SourceRange> KindRanges(string path)
    {
        using var file = Open(path);
        var head = new byte[MediaSniffer.HeadLength];
        var length = StreamBytes.ReadHead(file, head);
        file.Position = 0;
        var kind = PartReader.Chosen(MediaSniffer.Sniff(head.AsSpan(0, length), path).Kind, format);
        var ranges = kind switch
        {
            MediaKind.JsonLines when !TextDecoding.HasWideMark(head.AsSpan(0, length)) => Lines(path),
            MediaKind.Warc => Records(path, isPacked: false),
            MediaKind.Gzip when HoldsWarc(path) => Records(path, isPacked: true),
            _ => [Range(path, HashOf(file, 0, file.Length)) with { Length = file.Length, IsWhole = true }],
        };
        foreach (var range in ranges)
        {
            yield return range;
        }
    }

    private IEnumerable<SourceRange> Lines(string path)
    {
        using var file = Open(path);
        foreach (var (offset, length, line, hash) in LineRanges.Find(file))
        {
            yield return Range(path, hash) with { Offset = offset, Length = length, Line = line, Format = InputFormat.JsonLines };
        }
    }

    private IEnumerable<SourceRange> Records(string path, bool isPacked)
    {
        using var file = Open(path);
        using var again = Open(path);
        using var members = isPacked ? new GzipMembers(file, _limits) : null;
        foreach (var (offset, length) in new WarcRanges(new WarcBytes((Stream?)members ?? file, 0), file.Length, Counts).Find())
        {
            yield return Range(path, HashOf(again, offset, length)) with { Offset = offset, Length = length, Format = InputFormat.Warc };
        }
    }

    private bool HoldsWarc(string path)
    {
        using var members = new GzipMembers(Open(path), _limits);
        var head = new byte[MediaSniffer.HeadLength];
        try
        {
            return PartReader.Chosen(MediaSniffer.Sniff(head.AsSpan(0, members.Read(head)), DocumentNames.WithoutGzip(path)).Kind, format) == MediaKind.Warc;
        }
        catch (BrokenInputException)
        {
            // Whoever reads the file tells what is wrong with it.
            return false;
        }
    }

    /// <summary>SHA-256 of a range of a file; null where the file ends before it.</summary>
    internal static string? TryHash(FileStream file, long offset, long length)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        file.Position = offset;
        var block = new byte[Math.Min(length, 1 << 18)];
        for (var left = length; left > 0;)
        {
            var count = file.Read(block, 0, (int)Math.Min(block.Length, left));
            if (count == 0)
            {
                return null;
            }

            hash.AppendData(block, 0, count);
            left -= count;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    internal static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);

    private static string HashOf(FileStream file, long offset, long length) =>
        TryHash(file, offset, length) ?? throw new BrokenInputException(new Diagnostic("IN0002", "Cannot be read: it became shorter meanwhile.", null, null));
}
