using Readout.World;

namespace Readout.Cli;

/// <summary>Loads tables of the atlas that a command line names.</summary>
internal static class AtlasFiles
{
    /// <summary>The tables of files and folders; a file's name is that of its table (<c>people.tsv</c>, <c>mine.people.tsv</c>).</summary>
    /// <exception cref="UsageException">A file cannot be read or is no table.</exception>
    public static List<AtlasFile> Read(IReadOnlyList<string> paths)
    {
        var files = new List<AtlasFile>();
        foreach (var path in paths)
        {
            string[] found = Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*.tsv").Order(StringComparer.Ordinal)] : [path];
            files.AddRange(found.Select(static file => new AtlasFile(TableOf(file), file.Replace('\\', '/'), Text(file))));
        }

        return files;
    }

    /// <summary>The shipped atlas with the tables of files and folders.</summary>
    /// <exception cref="UsageException">Something is wrong with them; every problem is told.</exception>
    public static Atlas AtlasWith(IReadOnlyList<string> paths)
    {
        if (paths.Count == 0)
        {
            return Atlas.Shipped;
        }

        try
        {
            return Atlas.Shipped.With(Read(paths));
        }
        catch (AtlasFormatException error)
        {
            throw new UsageException([.. error.Problems.Select(static problem => problem.ToString())]);
        }
    }

    /// <summary>The text of a file.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException([$"{path}: There is no such file"]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException([$"{path}: {error.Message}"]);
        }
    }

    private static string TableOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return name[(name.LastIndexOf('.') + 1)..];
    }
}
