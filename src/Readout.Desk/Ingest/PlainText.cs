namespace Readout.Desk.Ingest;

/// <summary>An input that is one document, all of it text.</summary>
internal sealed class PlainText(Article defaults, IntakeLimits limits)
{
    public Intake Take(SourcePart part)
    {
        var source = part.Place;
        if (!StreamBytes.TryRead(part.Stream, limits.Document, out var bytes, out var reason))
        {
            return Intake.Failure(source, 0, reason);
        }

        if (TextDecoding.BinaryAt(bytes) is { } at)
        {
            return Intake.Failure(source, bytes.Length, IngestDiagnostics.Binary(at));
        }

        var decoded = TextDecoding.Decode(bytes);
        return new Intake
        {
            Source = source,
            Article = defaults with { Text = decoded.Text, Url = part.Url },
            Diagnostics = decoded.Diagnostics,
            ByteLength = bytes.Length,
        };
    }
}
