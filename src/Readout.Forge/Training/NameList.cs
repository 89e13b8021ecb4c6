using Readout.Language;
using Readout.Language.Names;
using Readout.Language.Network;
using Readout.Language.Tokens;

namespace Readout.Forge.Training;

/// <summary>Known names out of tables: tab-separated files with a header line, whose columns <c>name</c>, <c>names</c> and <c>abbreviations</c> hold them, several separated by a bar.</summary>
internal sealed class NameList(TokenRules rules)
{
    private static readonly string[] Columns = ["name", "names", "abbreviations"];

    private readonly SortedDictionary<uint, NameType> _names = [];

    /// <summary>Takes up the names of a table; a name that is there already keeps its type.</summary>
    public void Add(string table, NameType type)
    {
        string[]? header = null;
        foreach (var line in table.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            var cells = line.Split('\t');
            if (header is null)
            {
                header = cells;
                continue;
            }

            foreach (var name in cells.Zip(header).Where(cell => Columns.Contains(cell.Second, StringComparer.Ordinal)).SelectMany(cell => cell.First.Split('|')))
            {
                if (name.Length > 1 && !name.Contains('(', StringComparison.Ordinal))
                {
                    _names.TryAdd(KeyOf(name), type);
                }
            }
        }
    }

    public Gazetteer ToGazetteer() => new(new([.. _names.Keys]), [.. _names.Values.Select(type => (byte)type)]);

    private uint KeyOf(string name)
    {
        var tokens = new List<TokenSpan>();
        new TokenScanner(name, rules, tokens).Scan();
        var key = 0u;
        var grams = new List<uint>();
        Span<char> room = stackalloc char[WordFeatures.LongestWord];
        foreach (var token in tokens)
        {
            key = Gazetteer.Join(key, WordFeatures.Of(WordFeatures.Shorten(name.AsSpan(token.Start, token.End - token.Start), room), grams).Form);
        }

        return key;
    }
}
