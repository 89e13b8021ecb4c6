namespace Readout.Desk.Ingest;

/// <summary>Lists the documents of a folder and of the folders in it.</summary>
internal static class Folder
{
    private static readonly string[] Extensions = [".txt", ".md", ".jsonl"];

    // Links to folders are not followed: they may lead in a circle.
    private static readonly EnumerationOptions Listing = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    /// <summary>The files to read, in ordinal order of their paths; false with the reason where a folder cannot be listed.</summary>
    public static bool TryList(string path, out IReadOnlyList<string> files, out string reason)
    {
        (files, reason) = ([], "");
        try
        {
            files = [.. Directory.EnumerateFiles(path, "*", Listing).Where(IsDocument).Order(StringComparer.Ordinal)];
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            reason = error.Message;
            return false;
        }
    }

    private static bool IsDocument(string path) =>
        Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
