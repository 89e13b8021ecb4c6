using Readout.Records;

namespace Readout.Desk.Ingest.Archives;

/// <summary>Makes a stream that can be read from its end, by way of a temporary file that is gone when it is closed.</summary>
internal static class Spool
{
    private const int Step = 1 << 16;

    /// <summary>The stream itself where it can seek, else a copy; false with the reason where it cannot be copied.</summary>
    public static bool TrySeekable(Stream stream, long limit, out Stream seekable, out Diagnostic reason)
    {
        seekable = stream;
        reason = IngestDiagnostics.TooLong(limit);
        if (stream.CanSeek)
        {
            return true;
        }

        FileStream? copy = null;
        try
        {
            copy = new FileStream(Path.Combine(Path.GetTempPath(), $"readout-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Step, FileOptions.DeleteOnClose);
            var step = new byte[Step];
            for (int count; (count = stream.Read(step)) > 0;)
            {
                if (copy.Length + count > limit)
                {
                    copy.Dispose();
                    return false;
                }

                copy.Write(step, 0, count);
            }

            copy.Position = 0;
            seekable = copy;
            return true;
        }
        catch (Exception failure) when (BrokenInputException.IsFailure(failure))
        {
            copy?.Dispose();
            reason = BrokenInputException.Of(failure);
            return false;
        }
    }
}
