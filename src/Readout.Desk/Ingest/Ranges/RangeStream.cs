namespace Readout.Desk.Ingest.Ranges;

/// <summary>The bytes of a range of a file, and none behind it. Closes the file.</summary>
internal sealed class RangeStream : ForwardStream
{
    private readonly FileStream _file;
    private long _left;

    public RangeStream(FileStream file, long offset, long length)
    {
        (_file, _left) = (file, length);
        file.Position = offset;
    }

    public override int Read(Span<byte> buffer)
    {
        var count = _file.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
        _left -= count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.Dispose();
        }

        base.Dispose(disposing);
    }
}
