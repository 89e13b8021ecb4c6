using Readout.Rules;
using Readout.World;

namespace Readout.Reading.Attributions;

/// <summary>All of attribution in order: what the tree tells, what the quotation marks tell, and the chains between them.</summary>
internal static class AttributionStage
{
    public static List<ChainBuilder.Chained> Find(
        Scene scene, IReadOnlyList<RuleMatch> matches, IReadOnlyList<Quotation> quotations, Paragraphs paragraphs, IReadOnlyList<Attribution> turns)
    {
        var attributions = AttributionFinder.Find(scene, matches, quotations);
        attributions.RemoveAll(static attribution => attribution is { Content.Count: 0, Speakers.Count: 0 });
        CoordinatedCues.Part(scene, attributions);
        new QuotationAttacher(scene, quotations, attributions, paragraphs).Attach();
        attributions.RemoveAll(static attribution => attribution.Content.Count == 0);
        foreach (var attribution in attributions)
        {
            ContentRange.Normalise(attribution.Content, scene.Document.Text);
        }

        MedialFrame.Join(scene.Document, attributions);
        Openings.Cut(scene, paragraphs, attributions);
        QuotationSplitter.Split(scene.Document, quotations, attributions);
        attributions.AddRange(turns);
        if (turns.Count == 0 && TurnFinder.Headline(scene, paragraphs) is { } headline && !attributions.Exists(one => one.Cue == headline.Cue))
        {
            attributions.Add(headline);
        }

        return ChainBuilder.Build(scene, attributions);
    }
}
