namespace Readout.Evaluation.Attributions;

/// <summary>
/// Leaves only reported speech to score. A prediction is dropped where it matches only gold that was dropped, or has a cue that is
/// none of speech and matches no gold that was kept.
/// </summary>
internal static class SpeechFilter
{
    private const double Match = 0.5;

    public static (IReadOnlyList<Attribution> Gold, IReadOnlyList<Attribution> Said) Keep(
        string text, IReadOnlyList<Attribution> gold, IReadOnlyList<Attribution> said, SpeechCues speech)
    {
        var scored = new ScoredText(text);
        var (kept, dropped) = (gold.Where(one => speech.IsSpeech(text, one)).ToList(), gold.Where(one => !speech.IsSpeech(text, one)).ToList());
        var (keptContents, droppedContents) = (Contents(kept), Contents(dropped));
        return (kept, [.. said.Where(one => !IsDropped(one))]);

        List<TokenSet> Contents(IEnumerable<Attribution> attributions) =>
            [.. attributions.Where(one => one.Content.Count > 0).Select(one => scored.TokensIn(one.Content))];

        bool IsDropped(Attribution one)
        {
            var content = scored.TokensIn(one.Content);
            return content.Count > 0
                && Cover(content, keptContents) < Match
                && (Cover(content, droppedContents) >= Match || (one.Cue.Count > 0 && !speech.IsSpeech(text, one)));
        }
    }

    // The largest share of a content that one of some contents covers.
    private static double Cover(TokenSet content, List<TokenSet> others) =>
        others.Count == 0 ? 0 : others.Max(other => (double)content.Shared(other) / content.Count);
}
