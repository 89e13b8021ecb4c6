using Readout.Language;
using Readout.Rules.Lexicons;

namespace Readout.Reading.Accounts;

/// <summary>A title beside a name.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after the last.</param>
/// <param name="Words">Its words, by lemma, in lower case.</param>
/// <param name="Country">The state that it names, or null.</param>
internal sealed record TokensOfTitle(int First, int End, IReadOnlySet<string> Words, string? Country);

/// <summary>
/// Reads the titles beside names: "Foreign Minister Ito of Japan", "the Prime Minister of Fiji, Edmund Lacey", "President of Togo Sena Adjo", "Rosa Lind, Minister of Trade of Chile, said",
/// "her Norwegian counterpart, Minister Olof Berg". A title ends with its line; behind a name it stands between two commas, since else the next clause may begin there.
/// </summary>
internal sealed class TitleReader(Document document, IReadOnlyList<StateWord> states)
{
    // A title is short.
    private const int Longest = 12;
    private static readonly WordTable Persons = WordTable.Shipped("english/persons.tsv");
    private static readonly WordTable Actors = WordTable.Shipped("english/actors.tsv");

    private static readonly string[] Small = ["of", "the", "for", "and", "'s", "’s", "-", "."];

    /// <summary>The titles beside the name that stands at [first, end), and "of Japan" behind it.</summary>
    public IEnumerable<TokensOfTitle> Beside(int first, int end)
    {
        if (Before(first) is { } before)
        {
            yield return before;
        }

        if (Behind(end) is { } behind)
        {
            yield return behind;
        }
    }

    /// <summary>True if one of the tokens is a noun for somebody in office: "minister", "counterpart".</summary>
    public bool HasOffice(int first, int end) => Enumerable.Range(first, end - first).Any(i => IsOffice(document[i]));

    private static bool IsOffice(Token token)
    {
        // "Vice-Minister".
        var lemma = token.Lemma[(token.Lemma.LastIndexOf('-') + 1)..].ToLowerInvariant();
        return token.Tag is UniversalTag.NOUN or UniversalTag.PROPN && (Persons.TryGet(lemma, out _) || (Actors.TryGet(lemma, out var row) && row["type"] == "person"));
    }

    private TokensOfTitle? Before(int name)
    {
        var first = Start(name);
        var hasOffice = HasOffice(first, name);
        if (first > 0 && document[first - 1].Is(",") && document[first - 1].Sentence == document[first].Sentence && IsOneLine(first - 1, name))
        {
            var earlier = Start(first - 1);
            // "the Russian President, Minister Ito": two people, unless the first is somebody's counterpart.
            if (HasOffice(earlier, first - 1) && (!hasOffice || Enumerable.Range(earlier, first - 1 - earlier).Any(i => document[i].Lemma.Equals("counterpart", StringComparison.OrdinalIgnoreCase))))
            {
                return TitleOf(earlier, name);
            }
        }

        return hasOffice ? TitleOf(first, name) : null;
    }

    private TokensOfTitle? Behind(int end)
    {
        if (end >= document.TokenCount || !IsOneLine(end - 1, end + 1))
        {
            return null;
        }

        if (document[end].Is("of"))
        {
            var at = end + 1 < document.TokenCount && document[end + 1].Is("the") ? end + 2 : end + 1;
            return states.FirstOrDefault(state => state.First == at) is { Country: { } country } ? new(end, at + 1, new HashSet<string>(), country) : null;
        }

        if (!document[end].Is(","))
        {
            return null;
        }

        var stop = end + 1;
        while (stop < document.TokenCount && stop - end <= Longest && document[stop].Sentence == document[end].Sentence && IsTitleWord(stop) && IsOneLine(stop - 1, stop + 1))
        {
            stop++;
        }

        var isClosed = stop == document.TokenCount || document[stop].Sentence != document[end].Sentence || document[stop].Tag == UniversalTag.PUNCT;
        return isClosed && HasOffice(end + 1, stop) ? TitleOf(end + 1, stop) : null;
    }

    // Where the words of a title that ends before a token begin.
    private int Start(int end)
    {
        var first = end;
        while (first > 0 && end - first < Longest && document[first - 1].Sentence == document[end < document.TokenCount ? end : end - 1].Sentence && IsTitleWord(first - 1) && IsOneLine(first - 1, first + 1))
        {
            first--;
        }

        return first;
    }

    private bool IsTitleWord(int index)
    {
        var token = document[index];
        return Small.Any(token.Is) || (char.IsUpper(token.Text[0]) && token.Tag is not UniversalTag.PRON and not UniversalTag.VERB)
            || (token.Tag is UniversalTag.ADJ or UniversalTag.NOUN && char.IsLower(token.Text[0]) && !token.Lemma.EndsWith("ing", StringComparison.Ordinal));
    }

    private bool IsOneLine(int first, int end) => end > document.TokenCount || !document.Text.AsSpan(document[first].Start, document[Math.Min(end, document.TokenCount) - 1].End - document[first].Start).Contains('\n');

    private TokensOfTitle TitleOf(int first, int end)
    {
        var countries = states.Where(state => state.First >= first && state.End <= end).Select(static state => state.Country).Distinct().ToList();
        return new(
            first,
            end,
            Enumerable.Range(first, end - first).Select(i => document[i].Lemma.ToLowerInvariant()).Where(static word => !Small.Contains(word, StringComparer.Ordinal)).ToHashSet(StringComparer.Ordinal),
            countries.Count == 1 ? countries[0] : null);
    }
}
