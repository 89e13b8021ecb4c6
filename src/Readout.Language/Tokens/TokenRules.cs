using System.Globalization;

namespace Readout.Language.Tokens;

/// <summary>How a language is written: abbreviations, prefixes, contractions; read from the text file that ships in the model.</summary>
internal sealed class TokenRules
{
    private static readonly string[] SectionNames =
        ["titles", "before-number", "abbreviations", "starters", "prefixes", "units", "joined", "clitics", "speech"];

    private TokenRules(string source, Dictionary<string, HashSet<string>> sections, Dictionary<string, int> joined)
    {
        Source = source;
        Titles = Lookup(sections["titles"], StringComparer.Ordinal);
        BeforeNumber = Lookup(sections["before-number"], StringComparer.Ordinal);
        Abbreviations = Lookup(sections["abbreviations"], StringComparer.Ordinal);
        Starters = Lookup(sections["starters"], StringComparer.OrdinalIgnoreCase);
        Prefixes = Lookup(sections["prefixes"], StringComparer.OrdinalIgnoreCase);
        Units = Lookup(sections["units"], StringComparer.OrdinalIgnoreCase);
        Clitics = Lookup(sections["clitics"], StringComparer.OrdinalIgnoreCase);
        Speech = Lookup(sections["speech"], StringComparer.OrdinalIgnoreCase);
        Joined = joined.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The file as written; it is stored in the model.</summary>
    public string Source { get; }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles { get; }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNumber { get; }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations { get; }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters { get; }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes { get; }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Units { get; }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Clitics { get; }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Speech { get; }

    /// <summary>Words written as one and counted as two, with the length of the first part.</summary>
    public Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Joined { get; }

    /// <summary>Parses the file; an unknown section or a bad line is a <see cref="FormatException"/> with its line.</summary>
    public static TokenRules Parse(string source)
    {
        var sections = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var name in SectionNames)
        {
            sections[name] = new(StringComparer.Ordinal);
        }

        var joined = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var section = "";
        var number = 0;
        foreach (var line in source.Split('\n'))
        {
            number++;
            var trimmed = line.Trim();
            if (trimmed.Length == 0 || trimmed[0] == '#')
            {
                continue;
            }

            if (trimmed[0] == '[')
            {
                section = trimmed.Trim('[', ']');
                if (!sections.ContainsKey(section))
                {
                    throw Bad(number, $"section '{section}'; expected one of {string.Join(", ", SectionNames)}");
                }
            }
            else if (section == "joined")
            {
                AddJoined(joined, trimmed, number);
            }
            else if (section.Length == 0)
            {
                throw Bad(number, "an entry before the first section");
            }
            else
            {
                sections[section].UnionWith(trimmed.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return new(source, sections, joined);
    }

    private static void AddJoined(Dictionary<string, int> joined, string line, int number)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || length < 1 || length >= parts[0].Length)
        {
            throw Bad(number, $"'{line}'; expected a word and the length of its first part");
        }

        joined[parts[0]] = length;
    }

    private static FormatException Bad(int line, string reason) =>
        new($"token rules, line {line.ToString(CultureInfo.InvariantCulture)}: {reason}");

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(HashSet<string> entries, StringComparer comparer) =>
        new HashSet<string>(entries, comparer).GetAlternateLookup<ReadOnlySpan<char>>();
}
