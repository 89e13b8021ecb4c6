using Readout.Rules;

namespace Readout.Cli;

/// <summary>Loads the rule files that a command line names, and the lexicon tables beside them.</summary>
internal static class RuleFiles
{
    /// <summary>A reader for English that also reads by these rules.</summary>
    /// <exception cref="UsageException">A file cannot be read or does not compile; tells everything that is wrong.</exception>
    public static Reader ReaderWith(IReadOnlyList<string> paths)
    {
        if (paths.Count == 0)
        {
            return Reader.English;
        }

        var sources = paths.Select(path => new RuleSource(path.Replace('\\', '/'), ReadOrNull(path) ?? throw new UsageException([$"{path}: there is no such rule file"])));
        var compilation = RuleLibrary.With([.. sources], ReadOrNull);
        return compilation.Rules is { } rules
            ? Reader.English.With(rules)
            : throw new UsageException([.. compilation.Errors.Select(error => error.ToString())]);
    }

    private static string? ReadOrNull(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException([$"{path}: {error.Message}"]);
        }
    }
}
