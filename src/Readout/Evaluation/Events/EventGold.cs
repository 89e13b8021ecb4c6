using Readout.Records;

namespace Readout.Evaluation.Events;

/// <summary>A sentence with one pair of parties marked, and what the first does to the second.</summary>
internal sealed record EventGold(Article Article, IReadOnlyList<TextRange> Source, IReadOnlyList<TextRange> Target, string Type)
{
    /// <summary>Parses <c>{"id", "text", "source": [[b,e]], "target": [[b,e]], "event"}</c>; ranges stay code points here.</summary>
    /// <exception cref="GoldException">A field is missing.</exception>
    public static EventGold Parse(string json, string place)
    {
        var line = GoldLine.Parse(json, place);
        return new(line.Article, CodePoints(line, "source"), CodePoints(line, "target"), line.String("event") ?? throw line.Missing("event"));
    }

    private static IReadOnlyList<TextRange> CodePoints(GoldLine line, string field) =>
        [.. line.Ranges(field).Select(range => new TextRange(line.Text.CodePointAt(range.Start), line.Text.CodePointAt(range.End)))];
}
