namespace Readout.Desk.Ingest;

/// <summary>An input that is one document, all of it text.</summary>
internal sealed class PlainText(Article defaults)
{
    public Intake Take(string source, Stream stream)
    {
        if (!StreamBytes.TryRead(stream, out var bytes, out var reason))
        {
            return Intake.Failure(source, 0, IngestDiagnostics.Unreadable(reason));
        }

        if (TextDecoding.BinaryAt(bytes) is { } at)
        {
            return Intake.Failure(source, bytes.Length, IngestDiagnostics.Binary(at));
        }

        var decoded = TextDecoding.Decode(bytes);
        return new Intake
        {
            Source = source,
            Article = defaults with { Text = decoded.Text },
            Diagnostics = decoded.Diagnostics,
            ByteLength = bytes.Length,
        };
    }
}
