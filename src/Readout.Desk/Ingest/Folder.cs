namespace Readout.Desk.Ingest;

/// <summary>Lists the documents of a folder and of the folders in it.</summary>
internal static class Folder
{
    // Links to folders are not followed: they may lead in a circle.
    private static readonly EnumerationOptions Listing = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    /// <summary>The files to read, in ordinal order of their paths; false with the reason where a folder cannot be listed. The others are counted.</summary>
    public static bool TryList(string path, IntakeCounts counts, out IReadOnlyList<string> files, out string reason)
    {
        (files, reason) = ([], "");
        try
        {
            var all = Directory.EnumerateFiles(path, "*", Listing).ToLookup(DocumentNames.IsDocument);
            files = [.. all[true].Order(StringComparer.Ordinal)];
            counts.Leave("no document by its name", all[false].LongCount());
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            reason = error.Message;
            return false;
        }
    }
}
