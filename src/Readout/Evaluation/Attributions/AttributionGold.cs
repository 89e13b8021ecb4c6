namespace Readout.Evaluation.Attributions;

/// <summary>A document with its attributions marked by people.</summary>
internal sealed record AttributionGold(Article Article, Records.SourceText Text, IReadOnlyList<Attribution> Attributions)
{
    /// <summary>Parses <c>{"id", "text", "date"?, "attributions": [{"source": [[b,e]], "cue": [[b,e]], "content": [[b,e]]}]}</c>.</summary>
    /// <exception cref="GoldException">A field is missing.</exception>
    public static AttributionGold Parse(string json, string place)
    {
        var line = GoldLine.Parse(json, place);
        return new(line.Article, line.Text, [.. line.List("attributions").Select(one =>
            new Attribution(line.Ranges(one, "source"), line.Ranges(one, "cue"), line.Ranges(one, "content")))]);
    }
}
