using System.Reflection;

namespace Readout.Rules;

/// <summary>The rules and lexicons that ship inside the assembly: the text files of the repository's <c>lexicon</c> folder.</summary>
/// <remarks>Compiled once, on first use. Thread-safe.</remarks>
public static class RuleLibrary
{
    private const string EnglishFolder = "english/";

    private static readonly Lazy<RuleSet> CompiledEnglish = new(() => RuleSet.Compile(EnglishSources, ReadShipped));

    private static readonly Lazy<IReadOnlyList<RuleSource>> Sources = new(() =>
    [
        .. typeof(RuleLibrary).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(EnglishFolder, StringComparison.Ordinal) && n.EndsWith(".rules", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => new RuleSource(n, ReadShipped(n)!)),
    ]);

    /// <summary>The rules for English.</summary>
    public static RuleSet English => CompiledEnglish.Value;

    /// <summary>The rule files for English, in the order in which they are compiled.</summary>
    public static IReadOnlyList<RuleSource> EnglishSources => Sources.Value;

    /// <summary>The rules for English and further ones, which may use the shipped lexicons and names.</summary>
    /// <param name="additional">The further rule files.</param>
    /// <param name="readLexicon">Gives the text of a table that lies beside a further file, by its path, or null. Not asked for shipped ones.</param>
    public static RuleCompilation With(IReadOnlyList<RuleSource> additional, Func<string, string?> readLexicon)
    {
        ArgumentNullException.ThrowIfNull(additional);
        ArgumentNullException.ThrowIfNull(readLexicon);
        return RuleSet.TryCompile([.. EnglishSources, .. additional], path => ReadShipped(path) ?? readLexicon(path));
    }

    /// <summary>The text of a shipped rule file or table by its path below <c>lexicon</c>, or null.</summary>
    public static string? ReadShipped(string path)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(path);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
