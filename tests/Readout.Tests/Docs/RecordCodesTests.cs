using System.Text.RegularExpressions;

namespace Readout.Tests.Docs;

/// <summary>The codes that docs/record-format.md lists are those of the tables.</summary>
public sealed partial class RecordCodesTests
{
    private static readonly string[] Page = File.ReadAllLines(Repository.Path("docs", "record-format.md"));

    [Fact]
    public void Attitudes() => Assert.Equal(
        Values("attitude", "english/speech.tsv", "english/speech-nouns.tsv", "english/views.tsv"),
        Codes(Page.Single(static line => line.StartsWith("| `attitude` |", StringComparison.Ordinal)).Split('|')[2].Split(':')[0]));

    [Fact]
    public void Contexts() => Assert.Equal(Values("context", "english/event-topics.tsv", "plover/acts.tsv"), Codes(Line("Contexts:").Split('(')[0]));

    [Fact]
    public void Sectors() => Assert.Equal(
        Values("sector", [.. Tables().Where(static table => !table.EndsWith("party-kinds.tsv", StringComparison.Ordinal))]),
        Codes(Line("Sectors:")));

    [Fact]
    public void Types_with_quad_code_score_and_modes()
    {
        var modes = Rows("plover/modes.tsv").ToLookup(static row => row["event"], static row => row["lemma"]);
        foreach (var type in Rows("plover/types.tsv"))
        {
            var cells = Line($"| `{type["lemma"]}` |").Split('|', StringSplitOptions.TrimEntries);
            Assert.Equal((type["quad"], type["score"]), (cells[2], cells[3]));
            Assert.Equal(modes[type["lemma"]], Codes(cells[4]));
        }

        Assert.Equal(Rows("plover/types.tsv").Count(), Page.Count(static line => TypeRow().IsMatch(line)));
    }

    private static string Line(string beginning) => Page.Single(line => line.StartsWith(beginning, StringComparison.Ordinal));

    private static IEnumerable<string> Codes(string text) => Code().Matches(text).Select(static match => match.Groups["code"].Value);

    private static IEnumerable<string> Values(string column, params string[] tables) => tables.SelectMany(Rows)
        .SelectMany(row => row.GetValueOrDefault(column, "").Split('|')).Where(static value => value.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Tables() =>
        Directory.EnumerateFiles(Repository.Path("lexicon"), "*.tsv", SearchOption.AllDirectories).Select(static file => Path.GetRelativePath(Repository.Path("lexicon"), file));

    private static IEnumerable<Dictionary<string, string>> Rows(string table)
    {
        var lines = File.ReadLines(Repository.Path("lexicon", table)).Where(static line => line.Length > 0 && line[0] != '#').Select(static line => line.Split('\t')).ToList();
        return lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(static pair => pair.First.TrimEnd('*'), static pair => pair.Second, StringComparer.Ordinal));
    }

    [GeneratedRegex("`(?<code>[^`]+)`", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex("^\\| `[A-Z]+` \\|", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex TypeRow();
}
