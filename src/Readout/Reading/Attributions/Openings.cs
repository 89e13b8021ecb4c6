using Readout.Language;
using Readout.World;
using Readout.World.Times;

namespace Readout.Reading.Attributions;

/// <summary>
/// What stands before the first sentence of a paragraph and is nobody's words: the time stamp of a live blog ("14:05 GMT — …") and the dateline of
/// a report ("LIMA, Peru (Reuters) — …").
/// </summary>
internal static class Openings
{
    /// <summary>Takes the openings out of the contents.</summary>
    public static void Cut(Scene scene, Paragraphs paragraphs, List<Attribution> attributions)
    {
        var stamps = StampsOf(scene);
        foreach (var attribution in attributions)
        {
            for (var i = 0; i < attribution.Content.Count; i++)
            {
                var part = attribution.Content[i];
                var paragraph = paragraphs.IndexOf(part.Start);
                if (paragraph >= 0 && EndOf(scene.Document, paragraphs[paragraph], stamps) is var end && end > part.Start && end < part.End)
                {
                    attribution.Content[i] = ContentRange.Trim(scene.Document.Text, new(end, part.End));
                }
            }
        }
    }

    /// <summary>The ends of the clock times that are written in figures, by their starts.</summary>
    private static Dictionary<int, int> StampsOf(Scene scene)
    {
        var stamps = new Dictionary<int, int>();
        foreach (var time in scene.Times.Where(time => time.Type == TimeType.Time && char.IsAsciiDigit(scene.Document.Text[time.Start])))
        {
            stamps[time.Start] = time.End;
        }

        return stamps;
    }

    /// <summary>Where the paragraph's own words begin.</summary>
    private static int EndOf(Document document, TextRange paragraph, Dictionary<int, int> stamps)
    {
        var text = document.Text;
        var start = paragraph.Start;
        while (start < paragraph.End && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        if (stamps.TryGetValue(start, out var clock) && EndOfStamp(text, start, clock, paragraph.End) is var stamp && stamp > start)
        {
            return stamp;
        }

        var token = TokenIndex.AtOrAfter(document, start);
        return token < document.TokenCount && Dateline.EndAround(document, token) is >= 0 and var behind ? document[behind].Start : start;
    }

    private static int EndOfStamp(string text, int start, int clock, int end)
    {
        var after = clock;
        while (after < end && (char.IsWhiteSpace(text[after]) || IsDash(text[after])))
        {
            after++;
        }

        // "14:05 was the time": a sentence that goes on in small letters is about the hour.
        return after < end && char.IsLower(text[after]) ? start : after;
    }

    private static bool IsDash(char c) => c is '—' or '–' or '-';
}
