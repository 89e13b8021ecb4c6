using System.IO.Compression;
using Readout.Records;

namespace Readout.Desk.Ingest.Archives;

/// <summary>The members of a zip archive, in its order. Nothing is ever written to a path that the archive names.</summary>
internal sealed class ZipMembers(IntakeLimits limits, IntakeCounts counts)
{
    /// <summary>Takes each member with <paramref name="take"/>.</summary>
    public IEnumerable<Intake> Take(SourcePart part, Func<SourcePart, IEnumerable<Intake>> take)
    {
        if (!Spool.TrySeekable(part.Stream, limits.Spool, out var seekable, out var reason) || !TryOpen(seekable, out var archive, out reason))
        {
            yield return Intake.Failure(part.Place, 0, reason);
            yield break;
        }

        using (seekable)
        using (archive)
        {
            if (archive.Entries.Count > limits.Members)
            {
                yield return Intake.Failure(part.Place, 0, IngestDiagnostics.TooManyMembers(archive.Entries.Count, limits.Members));
                yield break;
            }

            if (archive.Entries.Any(entry => entry.FullName == "[Content_Types].xml"))
            {
                yield return Intake.Failure(part.Place, 0, IngestDiagnostics.OtherKind("an office document"));
                yield break;
            }

            foreach (var intake in archive.Entries.SelectMany(entry => TakeMember(part, entry, take)))
            {
                yield return intake;
            }
        }
    }

    private IEnumerable<Intake> TakeMember(SourcePart part, ZipArchiveEntry entry, Func<SourcePart, IEnumerable<Intake>> take)
    {
        if (entry.FullName.EndsWith('/'))
        {
            yield break;
        }

        var place = $"{part.Place}!{entry.FullName}";
        if (!DocumentNames.IsDocument(entry.FullName))
        {
            counts.Leave("no document by its name");
            yield break;
        }

        if (!TryOpen(entry, out var stream, out var reason))
        {
            yield return Intake.Failure(place, 0, reason);
            yield break;
        }

        var leadsOut = LeadsOut(entry.FullName);
        using (stream)
        {
            foreach (var intake in take(new SourcePart(place, stream) { Name = entry.FullName, Depth = part.Depth + 1 }))
            {
                yield return leadsOut ? intake with { Diagnostics = [IngestDiagnostics.LeadsOut(), .. intake.Diagnostics] } : intake;
            }
        }
    }

    private static bool LeadsOut(string name) =>
        name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal) || name.Split('/', '\\').Contains("..");

    private static bool TryOpen(Stream stream, out ZipArchive archive, out Diagnostic reason)
    {
        reason = IngestDiagnostics.BadArchive("");
        try
        {
            archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return archive.Entries.Count >= 0;
        }
        catch (Exception failure) when (BrokenInputException.IsFailure(failure) || failure is ArgumentException or OverflowException or NotSupportedException)
        {
            archive = null!;
            reason = IngestDiagnostics.BadArchive(failure.Message);
            return false;
        }
    }

    private bool TryOpen(ZipArchiveEntry entry, out Stream stream, out Diagnostic reason)
    {
        (stream, reason) = (Stream.Null, IngestDiagnostics.BadArchive("the member is encrypted"));
        if (entry.IsEncrypted)
        {
            return false;
        }

        try
        {
            var length = entry.CompressedLength;
            stream = new ExpandedStream(entry.Open(), () => length, limits);
            return true;
        }
        catch (Exception failure) when (BrokenInputException.IsFailure(failure) || failure is ArgumentException or NotSupportedException)
        {
            reason = IngestDiagnostics.BadArchive(failure.Message);
            return false;
        }
    }
}
