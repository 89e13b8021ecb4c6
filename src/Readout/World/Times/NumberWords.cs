using System.Collections.Frozen;
using System.Globalization;

namespace Readout.World.Times;

/// <summary>
/// Reads counts, ordinals and spoken years: "twenty-four", "2 1/2", "a couple of", "nineteen ninety-six". The words are the table
/// <c>lexicon/english/times-numbers.tsv</c>.
/// </summary>
internal sealed class NumberWords
{
    private readonly FrozenDictionary<string, (NumberKind Kind, decimal Value)>.AlternateLookup<ReadOnlySpan<char>> _words;

    private NumberWords(Dictionary<string, (NumberKind, decimal)> words) =>
        _words = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static NumberWords Load(TimeTable table)
    {
        var words = new Dictionary<string, (NumberKind, decimal)>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < table.RowCount; i++)
        {
            var value = table[i, "value"];
            words.Add(
                table[i, "lemma"],
                (Enum.Parse<NumberKind>(table[i, "kind"], ignoreCase: true), value.Length == 0 ? 0 : decimal.Parse(value, CultureInfo.InvariantCulture)));
        }

        return new(words);
    }

    /// <summary>
    /// Reads a whole count, words parted by spaces or hyphens. <paramref name="count"/> is null for a vague one ("several").
    /// </summary>
    /// <returns>False where a word is no number.</returns>
    public bool TryReadCount(ReadOnlySpan<char> text, out decimal? count)
    {
        count = null;
        decimal total = 0, current = 0;
        var isVague = false;
        var words = 0;
        foreach (var range in text.SplitAny(' ', '-', '\u2011', '\u2013', '\u00A0', '\n', '\r', '\t'))
        {
            var word = text[range];
            if (word.IsEmpty)
            {
                continue;
            }

            if (!TryReadWord(word, out var kind, out var value))
            {
                return false;
            }

            words += kind == NumberKind.Link ? 0 : 1;
            switch (kind)
            {
                case NumberKind.Vague: isVague = true; break;
                case NumberKind.Scale when value == 100: current = Math.Max(1, current) * value; break;
                case NumberKind.Scale: total += Math.Max(1, current) * value; current = 0; break;
                case NumberKind.Group: current = Math.Max(1, current) * value; break;
                case NumberKind.Couple: current = value; break;
                case NumberKind.Article: current = Math.Max(current, value); break;
                case NumberKind.Fraction when current == 1 && words == 2 && IsArticle(text): current = value; break;
                case NumberKind.Link: break;
                default: current += value; break;
            }

            if (total + current > 1_000_000_000)
            {
                return false;
            }
        }

        count = isVague ? null : total + current;
        return words > 0;
    }

    /// <summary>Reads a year: "1996", "'96", "nineteen ninety-six", "two thousand one".</summary>
    public int? ReadYear(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("'\u2019\u2018` ");
        text = text.StartsWith("mid-", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits))
        {
            return text.Length == 2 ? digits + (digits < 50 ? 2000 : 1900) : digits;
        }

        var space = text.IndexOf(' ');
        if (space > 0 && TryReadCount(text[..space], out var century) && century is >= 10 and < 21
            && TryReadCount(text[space..], out var rest) && rest is > 0 and < 100)
        {
            return (int)((century * 100) + rest);
        }

        return TryReadCount(text, out var year) && year is > 0 and < 10_000 ? (int)year : null;
    }

    private bool TryReadWord(ReadOnlySpan<char> word, out NumberKind kind, out decimal value)
    {
        if (_words.TryGetValue(word, out var entry))
        {
            (kind, value) = entry;
            return true;
        }

        kind = NumberKind.Unit;
        var slash = word.IndexOf('/');
        if (slash > 0)
        {
            return TryReadDigits(word[..slash], out value) & TryReadDigits(word[(slash + 1)..], out var divisor) && divisor != 0
                && Divide(ref value, divisor);
        }

        return TryReadDigits(word, out value) || TryReadOrdinal(word, out value);
    }

    private static bool Divide(ref decimal value, decimal divisor)
    {
        value /= divisor;
        return true;
    }

    private static bool TryReadDigits(ReadOnlySpan<char> word, out decimal value) =>
        decimal.TryParse(word, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value)
        && char.IsAsciiDigit(word[0]);

    // 1st, 22nd, 3rd, 15th
    private static bool TryReadOrdinal(ReadOnlySpan<char> word, out decimal value)
    {
        value = 0;
        return word.Length > 2 && word[^2..] is ['s' or 'S', 't' or 'T'] or ['n' or 'N', 'd' or 'D'] or ['r' or 'R', 'd' or 'D'] or ['t' or 'T', 'h' or 'H']
            && TryReadDigits(word[..^2], out value);
    }

    private bool IsArticle(ReadOnlySpan<char> text)
    {
        var space = text.IndexOf(' ');
        return space > 0 && _words.TryGetValue(text[..space], out var entry) && entry.Kind == NumberKind.Article;
    }
}
