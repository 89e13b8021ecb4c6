using System.Globalization;
using Readout.Records;

namespace Readout.Desk.Ingest.Warc;

/// <summary>
/// Takes the pages of a WARC file (ISO 28500:2017). Only response records hold them. A record that is cut off or malformed is told
/// with its place and reason, and reading goes on where the next one begins.
/// </summary>
internal sealed class WarcReader(IntakeLimits limits, IntakeCounts counts, WarcResponse responses)
{
    private const int LongestHeader = 1 << 16;
    private long _recordAt = -1;
    private bool _isTold;

    /// <summary>Takes the pages of one file; a reader is for one file.</summary>
    public IEnumerable<Intake> Take(SourcePart part)
    {
        var bytes = new WarcBytes(part.Stream, part.At);
        while (true)
        {
            SkipEmptyLines(bytes);
            var at = bytes.Place;
            if (bytes.See(1) || bytes.Problem is null)
            {
                if (bytes.Seen.IsEmpty)
                {
                    yield break;
                }

                _recordAt = at;
                if (TakeRecord(part.Place, bytes, at) is { } intake)
                {
                    yield return intake;
                }
            }

            if (bytes.Problem is { } problem && bytes.Seen.IsEmpty)
            {
                // A record that was cut off has told of it already.
                var isTold = _isTold;
                _isTold = false;
                if (bytes.TryGoBack(_recordAt))
                {
                    continue;
                }

                if (!isTold)
                {
                    yield return Failure(part.Place, bytes.FailedAt, IngestDiagnostics.RecordCut(bytes.FailedAt, problem.Message));
                }

                if (!bytes.TryGoOn())
                {
                    yield break;
                }
            }
        }
    }

    private Intake? TakeRecord(string place, WarcBytes bytes, long at)
    {
        bytes.See(5);
        if (!bytes.Seen.StartsWith("WARC/"u8))
        {
            FindNext(bytes);
            return Failure(place, at, IngestDiagnostics.BadRecord(at, "it does not begin with \"WARC/\"."));
        }

        if (HeaderOf(bytes) is not { } header)
        {
            return bytes.Seen.Length > LongestHeader ? Bad("its header does not end.") : Cut(place, bytes, at, "its header does not end");
        }

        if (!long.TryParse(header["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            return Bad($"its Content-Length is \"{header["Content-Length"]}\".");
        }

        var type = header["WARC-Type"];
        if (type != "response" || length > limits.Document)
        {
            return Pass(place, bytes, at, header, length);
        }

        return TakeBlock(place, bytes, at, header, (int)length);

        Intake Bad(string reason)
        {
            bytes.Use(5);
            FindNext(bytes);
            return Failure(place, at, IngestDiagnostics.BadRecord(at, reason));
        }
    }

    private Intake? TakeBlock(string place, WarcBytes bytes, long at, HeaderBlock header, int length)
    {
        var isWhole = bytes.See((long)header.Length + length);
        var inner = NextRecord(bytes.Seen[header.Length..], Math.Min(length, bytes.Seen.Length - header.Length));
        if (!isWhole && inner < 0)
        {
            return Cut(place, bytes, at, FormattableString.Invariant($"{bytes.Seen.Length - header.Length} of {length} bytes are there"));
        }

        // One byte more than a record has, so that the member it stands in comes to its end and its checksum is seen.
        bytes.See((long)header.Length + length + 5);
        if (bytes.Problem is not null && bytes.FailedAt == at && inner < 0)
        {
            return Cut(place, bytes, at, "the member it stands in is damaged");
        }

        var isEnded = isWhole && IsEnd(bytes.Seen[(header.Length + length)..]);
        if (!isEnded)
        {
            bytes.Use(inner >= 0 ? header.Length + inner : header.Length);
            if (inner < 0)
            {
                FindNext(bytes);
            }

            return Failure(place, at, IngestDiagnostics.BadRecord(at, FormattableString.Invariant($"its block does not end after the {length} bytes of its Content-Length.")));
        }

        var intake = responses.Take($"{place}@{at.ToString(CultureInfo.InvariantCulture)}", at, header, bytes.Seen.Slice(header.Length, length));
        bytes.Use(header.Length + length);
        return intake is null ? null : intake with { ByteLength = header.Length + length };
    }

    private Intake? Pass(string place, WarcBytes bytes, long at, HeaderBlock header, long length)
    {
        bytes.Use(header.Length);
        if (!bytes.Skip(length))
        {
            return Cut(place, bytes, at, FormattableString.Invariant($"it ends before the {length} bytes of its Content-Length"));
        }

        if (header["WARC-Type"] == "response")
        {
            return Failure(place, at, IngestDiagnostics.TooLong(limits.Document));
        }

        counts.Leave($"{Kind(header["WARC-Type"])} records");
        return null;
    }

    public static string Kind(string? type) =>
        type is "warcinfo" or "request" or "metadata" or "resource" or "revisit" or "conversion" or "continuation" ? type : "other";

    private Intake Cut(string place, WarcBytes bytes, long at, string reason)
    {
        bytes.Use(bytes.Seen.Length);
        _isTold = bytes.Problem is not null;
        return Failure(place, at, IngestDiagnostics.RecordCut(at, bytes.Problem is { } problem ? $"{reason}. {problem.Message}" : $"{reason}."));
    }

    private static Intake Failure(string place, long at, Diagnostic reason) =>
        Intake.Failure($"{place}@{at.ToString(CultureInfo.InvariantCulture)}", 0, reason);

    public static HeaderBlock? HeaderOf(WarcBytes bytes)
    {
        var seen = 1 << 10;
        while (true)
        {
            var isMore = bytes.See(seen);
            if (HeaderBlock.Read(bytes.Seen[..Math.Min(bytes.Seen.Length, LongestHeader)]) is { } header)
            {
                return header;
            }

            if (!isMore || seen > LongestHeader)
            {
                return null;
            }

            seen *= 4;
        }
    }

    public static void SkipEmptyLines(WarcBytes bytes)
    {
        while (bytes.See(1) && bytes.Seen[0] is (byte)'\r' or (byte)'\n')
        {
            bytes.Use(1);
        }
    }

    // Two line ends close a record; some writers leave them out at the end of the file.
    public static bool IsEnd(ReadOnlySpan<byte> rest) => rest.IsEmpty || rest[0] is (byte)'\r' or (byte)'\n' || rest.StartsWith("WARC/"u8);

    /// <summary>Goes to the next line that begins a record.</summary>
    private static void FindNext(WarcBytes bytes)
    {
        const int Window = 1 << 16;
        while (bytes.See(Window) || !bytes.Seen.IsEmpty)
        {
            var next = NextRecord(bytes.Seen, bytes.Seen.Length);
            if (next >= 0)
            {
                bytes.Use(next);
                return;
            }

            // What may be the first half of a mark stays.
            bytes.Use(bytes.Seen.Length < Window ? bytes.Seen.Length : bytes.Seen.Length - 8);
        }
    }

    private static int NextRecord(ReadOnlySpan<byte> bytes, int length)
    {
        for (var from = 0; from < length;)
        {
            var found = bytes[from..].IndexOf("\nWARC/1."u8);
            if (found < 0 || from + found >= length)
            {
                return -1;
            }

            from += found + 1;
            if (HeaderBlock.Read(bytes[from..Math.Min(bytes.Length, from + LongestHeader)]) is not { } header || header["WARC-Type"] is not null)
            {
                return from;
            }
        }

        return -1;
    }
}
