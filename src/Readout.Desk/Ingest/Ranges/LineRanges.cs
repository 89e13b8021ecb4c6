using System.Security.Cryptography;

namespace Readout.Desk.Ingest.Ranges;

/// <summary>The lines of a file of JSON Lines, each a range; lines without a character are left out.</summary>
internal static class LineRanges
{
    private const int BlockLength = 1 << 18;

    public static IEnumerable<(long Offset, long Length, int Line, string Hash)> Find(Stream stream)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[BlockLength];
        var (begin, length, line) = (0L, 0L, 1);
        for (int count; (count = stream.Read(block)) > 0;)
        {
            for (var at = 0; at < count;)
            {
                var feed = block.AsSpan(at, count - at).IndexOf((byte)'\n');
                var taken = feed < 0 ? count - at : feed;
                hash.AppendData(block, at, taken);
                (at, length) = (at + taken, length + taken);
                if (feed >= 0)
                {
                    if (End() is { } range)
                    {
                        yield return range;
                    }

                    (at, begin, length, line) = (at + 1, begin + length + 1, 0, line + 1);
                }
            }
        }

        if (End() is { } last)
        {
            yield return last;
        }

        // A carriage return may be all that a blank line has.
        (long, long, int, string)? End()
        {
            var digest = Convert.ToHexStringLower(hash.GetHashAndReset());
            return length <= 1 ? null : (begin, length, line, digest);
        }
    }
}
