namespace Readout.Desk.Ingest.Archives;

/// <summary>
/// What a decompressor gives, watched: damage becomes a diagnostic, and so does content that grows beyond all measure.
/// </summary>
/// <param name="expanded">The decompressor; closed with this stream.</param>
/// <param name="compressedLength">How many compressed bytes were taken so far, or are there in all.</param>
/// <param name="limits">What is too much.</param>
internal sealed class ExpandedStream(Stream expanded, Func<long> compressedLength, IntakeLimits limits) : ForwardStream
{
    private long _length;

    public override int Read(Span<byte> buffer)
    {
        var count = Fill(buffer);
        _length += count;
        return _length > limits.Document && _length / limits.Expansion > compressedLength()
            ? throw new BrokenInputException(IngestDiagnostics.Bomb(limits.Expansion))
            : count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            expanded.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Fill(Span<byte> buffer)
    {
        try
        {
            return expanded.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw new BrokenInputException(IngestDiagnostics.Damaged(_length, "these are no bytes that a compressor writes."));
        }
    }
}
