using Readout.Records;
using Readout.Web.Wording;

namespace Readout.Web.Reviewing;

/// <summary>Finds words as a page shows them in the text that they come from: white space counts as one space, and what is shown in place of a character stands for it.</summary>
internal static class WordsInText
{
    /// <summary>The words; where they stand several times those that begin nearest to a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words on one line, as <see cref="Visible.OneLine(string)"/> writes them.</param>
    /// <param name="near">A code point.</param>
    /// <returns>Null where the text does not hold them.</returns>
    public static Span? Find(string text, string words, int near)
    {
        var (places, source) = (new List<int>(text.Length), new SourceText(text));
        var line = Visible.OneLine(text, places);
        var nearest = source.Utf16At(Math.Clamp(near, 0, source.Length));
        var best = -1;
        for (var at = line.IndexOf(words, StringComparison.Ordinal); at >= 0; at = at + 1 < line.Length ? line.IndexOf(words, at + 1, StringComparison.Ordinal) : -1)
        {
            best = best < 0 || Math.Abs(places[at] - nearest) < Math.Abs(places[best] - nearest) ? at : best;
        }

        return best < 0 ? null : source.Span(places[best], places[best + words.Length - 1] + 1);
    }
}
