using Readout.Language;

namespace Readout.World;

/// <summary>
/// The full names of a document by their last word, so that a surname which stands before its full name ("Mrs. Clinton … Hillary Clinton") is known for
/// the same person. Of several full names with one surname, the one that the document has more than twice as often as any other.
/// </summary>
internal sealed class FullNames
{
    // A name of four words or more is hardly a person's.
    private const int MaxWords = 3;

    private readonly Document _document;
    private readonly IReadOnlyList<NameMention> _names;
    private readonly Dictionary<string, List<FullName>> _byLast = new(StringComparer.Ordinal);

    public FullNames(Document document, IReadOnlyList<NameMention> names)
    {
        (_document, _names) = (document, names);
        foreach (var name in names)
        {
            if (WordsOf(name) is > 1 and <= MaxWords && (name.Match is not { } match || match.Candidates[0].Entry.Type == "person"))
            {
                Count(name);
            }
        }
    }

    /// <summary>The full name that a surname is short for, where it comes only later; null for a name of several words, and where it cannot be told.</summary>
    public NameMention? Of(NameMention name)
    {
        if (WordsOf(name) > 1 || !_byLast.TryGetValue(LastOf(name), out var known))
        {
            return null;
        }

        var (best, second) = (known[0], 0);
        foreach (var full in known[1..])
        {
            (best, second) = full.Count > best.Count ? (full, best.Count) : (best, Math.Max(second, full.Count));
        }

        return best.Count > 2 * second && best.First.First > name.First ? best.First : null;
    }

    /// <summary>True if the document gives an office of a country to somebody of another surname than <paramref name="holder"/> ("Egyptian President Adel Nour").</summary>
    /// <param name="country">ISO 3166-1 alpha-3.</param>
    /// <param name="office">The office's key in the atlas.</param>
    /// <param name="holder">Name of the one whom the atlas has for it.</param>
    public bool GivesToAnother(string country, string office, string holder) => _names.Any(name =>
        name.Country == country && name.Title?.Office == office && !holder.EndsWith(_document[name.End - 1].ToString(), StringComparison.Ordinal));

    // A name with a hyphen ("Okafor-Berg") is one word.
    private int WordsOf(NameMention name)
    {
        var words = 1;
        for (var token = name.First + 1; token < name.End; token++)
        {
            words += _document[token].IsSpaceBefore ? 1 : 0;
        }

        return words;
    }

    private string LastOf(NameMention name)
    {
        var first = name.End - 1;
        while (first > name.First && !_document[first].IsSpaceBefore)
        {
            first--;
        }

        return _document.Text[_document[first].Start.._document[name.End - 1].End];
    }

    private void Count(NameMention name)
    {
        var last = LastOf(name);
        if (!_byLast.TryGetValue(last, out var known))
        {
            _byLast[last] = known = [];
        }

        // "Anna K. Berg" and "Anna Berg" are one.
        var given = _document[name.First].ToString();
        if (known.Find(full => full.Given == given) is { } counted)
        {
            counted.Count++;
        }
        else
        {
            known.Add(new(given, name) { Count = 1 });
        }
    }

    private sealed record FullName(string Given, NameMention First)
    {
        public int Count { get; set; }
    }
}
