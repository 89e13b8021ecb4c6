using System.Globalization;
using Readout.Desk.Ingest.Warc;

namespace Readout.Desk.Ingest.Ranges;

/// <summary>
/// The response records of a WARC file, each a range; of a compressed file the members they stand in. From where a file is damaged on, all that is left of it
/// is one range, and whoever reads that finds its way as in a whole file.
/// </summary>
internal sealed class WarcRanges(WarcBytes bytes, long fileLength, IntakeCounts counts)
{
    private long? _open;

    public IEnumerable<(long Offset, long Length)> Find()
    {
        while (true)
        {
            WarcReader.SkipEmptyLines(bytes);
            var at = bytes.Place;
            if (!bytes.See(1))
            {
                if (_open is not null || bytes.Problem is not null)
                {
                    yield return Between(_open ?? at, fileLength);
                }

                yield break;
            }

            // Records that share a member cannot be parted.
            if (_open < at)
            {
                yield return Between(_open.Value, at);
                _open = null;
            }

            if (!TryPass(at))
            {
                yield return Between(_open ?? at, fileLength);
                yield break;
            }
        }
    }

    private static (long Offset, long Length) Between(long begin, long end) => (begin, end - begin);

    private bool TryPass(long at)
    {
        bytes.See(5);
        if (!bytes.Seen.StartsWith("WARC/"u8)
            || WarcReader.HeaderOf(bytes) is not { } header
            || !long.TryParse(header["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            return false;
        }

        if (header["WARC-Type"] == "response")
        {
            _open ??= at;
        }
        else if (_open is null)
        {
            counts.Leave($"{WarcReader.Kind(header["WARC-Type"])} records");
        }

        bytes.Use(header.Length);
        if (!bytes.Skip(length))
        {
            return false;
        }

        bytes.See(5);
        return bytes.Problem is null && WarcReader.IsEnd(bytes.Seen);
    }
}
