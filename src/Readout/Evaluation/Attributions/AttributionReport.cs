namespace Readout.Evaluation.Attributions;

/// <summary>The figures of an evaluation of attributions, by name, in the order they are printed.</summary>
internal static class AttributionReport
{
    /// <summary>Precision, recall and F1 of every measure.</summary>
    public static IEnumerable<(string Name, Score Score)> Scores(AttributionCounts counts) =>
    [
        .. ByKind("content_exact", counts.ContentExact, counts),
        ("content_frag_exact", Exact(counts.Fragments)),
        .. Partial(counts),
        ("content_token", Exact(counts.Tokens)),
        .. ByKind("content_j50", counts.ContentMatched, counts),
        ("source_exact", Exact(counts.Sources)),
        ("source_overlap", Overlap(counts.Sources)),
        ("cue_exact", Exact(counts.Cues)),
        ("cue_overlap", Overlap(counts.Cues)),
        .. ByKind("triple_attr", counts.SpeakerRight, counts),
        .. ByKind("triple_relaxed", counts.TripleRelaxed, counts),
        ("triple_exact", Score.Of(counts.TripleExact, counts.Said.All, counts.Gold.All)),
    ];

    /// <summary>How often source and cue are right where the content was found; null where there is nothing to count.</summary>
    public static IEnumerable<(string Name, double? Share)> GivenMatch(AttributionCounts counts)
    {
        yield return ("source_acc", Share(counts.SourceRight.All, counts.WithSource.All));
        yield return ("source_exact_acc", Share(counts.SourceExact, counts.WithSource.All));
        yield return ("nosource_acc", Share(counts.WithoutSourceRight, counts.WithoutSource));
        yield return ("cue_acc", Share(counts.CueRight, counts.ContentMatched.Gold.All));
        yield return ("cue_exact_acc", Share(counts.CueExact, counts.ContentMatched.Gold.All));
        foreach (var kind in Enum.GetValues<QuotationKind>())
        {
            yield return ($"source_acc/{Name(kind)}", Share(counts.SourceRight[kind], counts.WithSource[kind]));
        }
    }

    /// <summary>A kind of quotation as printed.</summary>
    public static string Name(QuotationKind kind) => kind.ToString().ToLowerInvariant();

    private static IEnumerable<(string, Score)> ByKind(string name, RightCount right, AttributionCounts counts)
    {
        yield return (name, Score.Of(right.Said.All, counts.Said.All, right.Gold.All, counts.Gold.All));
        foreach (var kind in Enum.GetValues<QuotationKind>())
        {
            yield return ($"{name}/{Name(kind)}", Score.Of(right.Said[kind], counts.Said[kind], right.Gold[kind], counts.Gold[kind]));
        }
    }

    private static IEnumerable<(string, Score)> Partial(AttributionCounts counts)
    {
        yield return ("content_partial", Score.Of(counts.SaidCovered.All, counts.Said.All, counts.GoldCovered.All, counts.Gold.All));
        foreach (var kind in Enum.GetValues<QuotationKind>())
        {
            yield return ($"content_partial/{Name(kind)}", Score.Of(counts.SaidCovered[kind], counts.Said[kind], counts.GoldCovered[kind], counts.Gold[kind]));
        }
    }

    private static Score Exact(SpanCount count) => Score.Of(count.Exact, count.Said, count.Gold);

    private static Score Overlap(SpanCount count) => Score.Of(count.SaidOverlapped, count.Said, count.GoldOverlapped, count.Gold);

    private static double? Share(double right, double all) => all == 0 ? null : right / all;
}
