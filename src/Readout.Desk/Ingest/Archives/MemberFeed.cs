namespace Readout.Desk.Ingest.Archives;

/// <summary>
/// Hands a gzip file to a decompressor so that a read never goes over a place where a member may begin. What comes behind a
/// damaged member is then still there. Such places look like one by chance once in some hundred megabytes, which does no harm.
/// </summary>
internal sealed class MemberFeed(Stream stream) : ForwardStream
{
    private const int Size = 1 << 17;
    private const int Kept = 1 << 15;
    private readonly byte[] _buffer = new byte[Size];
    private long _bufferAt;
    private int _position;
    private int _end;
    private int _member;
    private bool _isLast;
    private long _resumedAt = -1;

    /// <summary>Where in the file the last place stands that was handed on and may begin a member.</summary>
    public long MemberAt { get; private set; }

    /// <summary>How many bytes have been handed on.</summary>
    public long Position64 => _bufferAt + _position;

    /// <summary>The last four bytes of the file, when its end is reached: the length of the last member modulo 2^32 (RFC 1952).</summary>
    public uint? LastLength => _end < 4 ? null : System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(_buffer.AsSpan(_end - 4));

    /// <summary>Called when a place is handed on where a member may begin.</summary>
    public Action? MemberBegins { get; set; }

    public override int Read(Span<byte> buffer)
    {
        Fill();
        if (_position == _end)
        {
            return 0;
        }

        if (IsMember(_position))
        {
            (_member, MemberAt) = (_position, Position64);
            MemberBegins?.Invoke();
        }

        var count = Math.Min(buffer.Length, NextMember(_position + 1) - _position);
        _buffer.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    /// <summary>
    /// Goes back to the member handed on last, where it is another than that at <paramref name="at"/>: a damaged member may have
    /// drawn the beginning of the next one into itself. Once for each member.
    /// </summary>
    public bool TryGoBack(long at)
    {
        if (MemberAt <= at || MemberAt < _bufferAt || MemberAt <= _resumedAt)
        {
            return false;
        }

        (_position, _resumedAt) = ((int)(MemberAt - _bufferAt), MemberAt);
        return true;
    }

    /// <summary>Goes on to the next member; false where there is none.</summary>
    public bool TryGoOn()
    {
        while (true)
        {
            Fill();
            if (_position == _end)
            {
                return false;
            }

            if (IsMember(_position))
            {
                return true;
            }

            _position = NextMember(_position + 1);
        }
    }

    // A header is ten bytes: 1F 8B, deflate, flags of which three are reserved (RFC 1952).
    private bool IsMember(int at) =>
        at + 3 < _end && _buffer[at] == 0x1F && _buffer[at + 1] == 0x8B && _buffer[at + 2] == 8 && (_buffer[at + 3] & 0xE0) == 0;

    private int NextMember(int from)
    {
        // The last bytes of the buffer wait for those behind them.
        var last = _isLast ? _end : _end - 3;
        while (from < last)
        {
            var found = _buffer.AsSpan(from, last - from).IndexOf((byte)0x1F);
            if (found < 0)
            {
                return last;
            }

            from += found;
            if (IsMember(from))
            {
                return from;
            }

            from++;
        }

        return Math.Max(from, last);
    }

    private void Fill()
    {
        while (!_isLast && _end - _position < 4)
        {
            // The length of the last member, in the last bytes, stays as well.
            var keep = Math.Max(0, Math.Min(_position - _member is > 0 and < Kept ? _member : _position, _end - 8));
            _buffer.AsSpan(keep, _end - keep).CopyTo(_buffer);
            (_bufferAt, _position, _end, _member) = (_bufferAt + keep, _position - keep, _end - keep, Math.Max(0, _member - keep));
            var count = stream.Read(_buffer.AsSpan(_end));
            _end += count;
            _isLast = count == 0;
        }
    }
}
