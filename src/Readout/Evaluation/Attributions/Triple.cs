namespace Readout.Evaluation.Attributions;

/// <summary>An attribution as the score sees it: three sets of tokens and the kind of its content.</summary>
internal sealed record Triple(TokenSet Source, TokenSet Cue, TokenSet Content, QuotationKind Kind)
{
    /// <summary>The triples of those attributions that have a content.</summary>
    public static List<Triple> Of(ScoredText text, IReadOnlyList<Attribution> attributions)
    {
        var triples = new List<Triple>();
        foreach (var one in attributions)
        {
            var content = text.TokensIn(one.Content);
            if (content.Count > 0)
            {
                triples.Add(new(text.TokensIn(one.Source), text.TokensIn(one.Cue), content, text.KindOf(content)));
            }
        }

        return triples;
    }
}
