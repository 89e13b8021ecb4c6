using System.Buffers;
using Readout.Records;

namespace Readout.Reading;

/// <summary>Looks a text over before it is read and notes what will make it read badly. Linear in the text.</summary>
internal static class TextInspection
{
    /// <summary>Control characters other than tab, line feed, form feed and carriage return.</summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\f' or '\r'))]);

    public static void Inspect(SourceText source, string language, List<Diagnostic> diagnostics)
    {
        if (!HasLetter(source.Text))
        {
            diagnostics.Add(ReadingDiagnostics.NoLetters());
            return;
        }

        InspectControls(source, diagnostics);
        new QuotationBalance(source, diagnostics).Inspect();
        if (FunctionWords.English.ShareIn(source.Text) is { } share && share < FunctionWords.LeastPercent)
        {
            diagnostics.Add(ReadingDiagnostics.LanguageDoubtful(language, share));
        }
    }

    // Letters beyond the basic plane are of scripts that this reader does not read; their halves do not count.
    private static bool HasLetter(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    private static void InspectControls(SourceText source, List<Diagnostic> diagnostics)
    {
        var text = source.Text.AsSpan();
        var first = text.IndexOfAny(Controls);
        if (first < 0)
        {
            return;
        }

        var count = 0;
        for (var at = first; at >= 0;)
        {
            count++;
            var next = text[(at + 1)..].IndexOfAny(Controls);
            at = next < 0 ? -1 : at + 1 + next;
        }

        diagnostics.Add(ReadingDiagnostics.ControlCharacters(count, source.Span(first, first + 1)));
    }
}
