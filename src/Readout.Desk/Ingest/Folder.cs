using System.IO.Enumeration;

namespace Readout.Desk.Ingest;

/// <summary>Lists the documents of a folder and of the folders in it.</summary>
internal static class Folder
{
    /// <summary>The files to read, in ordinal order of their paths; false with the reason where a folder cannot be listed. The others are counted.</summary>
    public static bool TryList(string path, IntakeCounts counts, out IReadOnlyList<string> files, out string reason)
    {
        (files, reason) = ([], "");
        try
        {
            var all = Members(path).ToLookup(static member => member.IsLink ? "behind a link" : DocumentNames.IsDocument(member.Path) ? "" : "no document by its name", static member => member.Path);
            files = [.. all[""].Order(StringComparer.Ordinal)];
            foreach (var others in all.Where(static group => group.Key.Length > 0).OrderBy(static group => group.Key, StringComparer.Ordinal))
            {
                counts.Leave(others.Key, others.LongCount());
            }

            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            reason = error.Message;
            return false;
        }
    }

    // Links are not followed: they may lead in a circle, or to files that whoever made the folder was not to have read.
    private static FileSystemEnumerable<(string Path, bool IsLink)> Members(string path) => new(
        path,
        static (ref FileSystemEntry entry) => (entry.ToSpecifiedFullPath(), IsLink(ref entry)),
        new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None })
    {
        ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(ref entry),
        ShouldRecursePredicate = static (ref FileSystemEntry entry) => !IsLink(ref entry),
    };

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
