namespace Readout.Desk.Ingest.Archives;

/// <summary>Counts the bytes that are read from a stream. Does not close it.</summary>
internal sealed class CountedStream(Stream stream) : ForwardStream
{
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var count = stream.Read(buffer);
        Count += count;
        return count;
    }
}
