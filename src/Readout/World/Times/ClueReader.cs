using System.Text;
using Readout.Language;
using Readout.Rules;

namespace Readout.World.Times;

/// <summary>Runs the time grammar over a document and hands out what its rules saw, in text order, without overlaps.</summary>
internal sealed class ClueReader(RuleSet grammar)
{
    private const string Extent = "time";
    private const string NoTime = "none";

    public List<TimeClue> Read(Document document)
    {
        var matches = new List<RuleMatch>();
        grammar.Match(document, [], matches);
        matches.Sort(static (a, b) => a.First.CompareTo(b.First));
        var clues = new List<TimeClue>(matches.Count);
        foreach (var match in matches)
        {
            if (match.ValueOf("form") is { } form && form != NoTime)
            {
                clues.Add(Clue(document, match, form));
            }
        }

        return clues;
    }

    private static TimeClue Clue(Document document, RuleMatch match, string form)
    {
        var extent = match.Find(Extent) ?? new Capture(match.Trigger, match.First, match.End);
        var clue = new TimeClue(match.Rule.Name, form, extent.First, extent.End);
        foreach (var name in match.Rule.CaptureNames)
        {
            if (match.Find(name) is { } capture)
            {
                clue.WithWords(name, Words(document, capture), capture.First, capture.End);
            }
        }

        foreach (var (key, value) in match.Values)
        {
            clue.WithValue(key, value);
        }

        return clue;
    }

    private static string Words(Document document, Capture capture)
    {
        if (capture.End - capture.First == 1)
        {
            return document[capture.First].Text.ToString();
        }

        var words = new StringBuilder();
        for (var i = capture.First; i < capture.End; i++)
        {
            words.Append(i > capture.First ? " " : "").Append(document[i].Text);
        }

        return words.ToString();
    }
}
