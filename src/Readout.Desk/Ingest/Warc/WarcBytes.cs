using Readout.Desk.Ingest.Archives;
using Readout.Records;

namespace Readout.Desk.Ingest.Warc;

/// <summary>The bytes of a WARC file behind a window that can be looked into before they are used up.</summary>
/// <param name="stream">The bytes.</param>
/// <param name="from">Where in the file they begin.</param>
internal sealed class WarcBytes(Stream stream, long from)
{
    private const int Step = 1 << 16;
    private byte[] _buffer = new byte[Step];
    private int _start;
    private int _end;
    private long _at;
    private long _lastMember = -1;
    private readonly Queue<(long At, long Member)> _members = new();

    /// <summary>What can be seen.</summary>
    public ReadOnlySpan<byte> Seen => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Where the window stands: in the file or, for a compressed one, in the compressed file, at the member it stands in.</summary>
    public long Place => _members.TryPeek(out var member) ? from + member.Member : FailedAt;

    /// <summary>Where reading failed, in the same terms.</summary>
    public long FailedAt => stream is GzipMembers members ? from + members.MemberAt : from + _at;

    /// <summary>Why nothing more can be seen, where that is not the end.</summary>
    public Diagnostic? Problem { get; private set; }

    /// <summary>Makes at least <paramref name="count"/> bytes seen where there are as many.</summary>
    public bool See(long count)
    {
        while (_end - _start < count && Problem is null)
        {
            Grow(count);
            try
            {
                var read = stream.Read(_buffer.AsSpan(_end));
                if (read == 0)
                {
                    return false;
                }

                Mark();
                _end += read;
            }
            catch (Exception failure) when (BrokenInputException.IsFailure(failure))
            {
                Problem = BrokenInputException.Of(failure);
            }
        }

        return _end - _start >= count;
    }

    /// <summary>Uses bytes up that are seen.</summary>
    public void Use(int count)
    {
        _start += count;
        _at += count;
        while (_members.Count > 1 && _members.ElementAt(1).At <= _at)
        {
            _members.Dequeue();
        }
    }

    /// <summary>Uses up bytes, seen or not; false where there are fewer.</summary>
    public bool Skip(long count)
    {
        while (count > 0)
        {
            if (!See(1))
            {
                return false;
            }

            var step = (int)Math.Min(count, _end - _start);
            Use(step);
            count -= step;
        }

        return true;
    }

    /// <summary>After a problem: begins the member of a compressed file again that was read from last, where that is not the one at <paramref name="at"/>.</summary>
    public bool TryGoBack(long at) => stream is GzipMembers members && members.TryGoBack(at - from) && Restart();

    /// <summary>After a problem: goes on with the next member of a compressed file; false where there is none.</summary>
    public bool TryGoOn() => stream is GzipMembers members && members.TryGoOn() && Restart();

    private bool Restart()
    {
        (_start, _end, Problem) = (0, 0, null);
        _members.Clear();
        _lastMember = -1;
        return true;
    }

    // One read never goes over the beginning of a member.
    private void Mark()
    {
        if (stream is GzipMembers members && (_members.Count == 0 || _lastMember != members.MemberAt))
        {
            _lastMember = members.MemberAt;
            _members.Enqueue((_at + _end - _start, members.MemberAt));
        }
    }

    private void Grow(long count)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, (int)Math.Min(Array.MaxLength, Math.Max(_buffer.Length * 2L, Math.Min(count, _buffer.Length * 4L))));
        }
    }
}
