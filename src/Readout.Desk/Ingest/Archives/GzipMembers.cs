using System.IO.Compression;

namespace Readout.Desk.Ingest.Archives;

/// <summary>
/// What a gzip file of one or many members holds. A damaged member, or bytes between members, end the reading with an
/// exception; <see cref="TryGoOn"/> then goes on with the next one.
/// </summary>
internal sealed class GzipMembers : ForwardStream
{
    private readonly MemberFeed _feed;
    private readonly IntakeLimits _limits;
    private ExpandedStream _expanded;
    private long _length;
    private long _memberBegan;
    private ReadOnlyMemory<byte> _given;

    public GzipMembers(Stream stream, IntakeLimits limits)
    {
        _limits = limits;
        _feed = new MemberFeed(stream) { MemberBegins = () => _memberBegan = _length };
        _expanded = Expand();
    }

    /// <summary>Where in the compressed file the member begins that was read from last.</summary>
    public long MemberAt => _feed.MemberAt;

    public override int Read(Span<byte> buffer)
    {
        if (!_given.IsEmpty)
        {
            var given = Math.Min(buffer.Length, _given.Length);
            _given.Span[..given].CopyTo(buffer);
            _given = _given[given..];
            return given;
        }

        var count = _expanded.Read(buffer);
        _length += count;
        return count > 0 || IsWhole() ? count : throw new BrokenInputException(IngestDiagnostics.Damaged(_length, "the last member is cut off or followed by other bytes."));
    }

    /// <summary>Gives back what the first read gave, to be read again.</summary>
    public void GiveBack(ReadOnlyMemory<byte> head) => _given = head;

    /// <summary>After damage: begins the member again that was read from last, where that is not the one at <paramref name="at"/>. Once for each.</summary>
    public bool TryGoBack(long at) => _feed.TryGoBack(at) && Restart();

    /// <summary>After damage: goes on with the next member; false where there is none.</summary>
    public bool TryGoOn() => _feed.TryGoOn() && Restart();
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _expanded.Dispose();
            _feed.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool Restart()
    {
        _expanded.Dispose();
        _expanded = Expand();
        return true;
    }

    // The decompressor says nothing of a member that ends early; its length stands in the last bytes.
    private bool IsWhole() => _feed.LastLength == unchecked((uint)(_length - _memberBegan));

    private ExpandedStream Expand() => new(new GZipStream(_feed, CompressionMode.Decompress, leaveOpen: true), () => _feed.Position64, _limits);
}
