using Readout.Desk.Stories;
using Readout.Evaluation;

namespace Readout.Cli.Commands;

/// <summary>How well carriers of one story were found, over pairs of documents.</summary>
internal sealed record DuplicateScore(int Stories, int Right, int Wrong, int Missed, IReadOnlyList<(bool IsSaid, DuplicateGold First, DuplicateGold Second)> Differences)
{
    /// <summary>Precision and recall over pairs.</summary>
    public Score Score => Score.Of(Right, Right + Wrong, Right + Missed);

    /// <summary>Finds the stories of documents and holds them against those they have.</summary>
    public static DuplicateScore Of(IReadOnlyList<DuplicateGold> gold)
    {
        var index = new StoryIndex(new MemoryShelf());
        var links = gold.SelectMany(one => index.Add(one.Document, StoryText.Of(one.Text))).ToList();
        var found = StoryGroups.Of(gold.Select(static one => one.Document), links)
            .SelectMany(static story => story.Carriers.Select(carrier => (carrier.Id, Story: story.Id)))
            .ToDictionary(static pair => pair.Id, static pair => pair.Story, StringComparer.Ordinal);
        var right = 0;
        var differences = new List<(bool IsSaid, DuplicateGold First, DuplicateGold Second)>();
        foreach (var (a, b) in gold.SelectMany((a, i) => gold.Skip(i + 1).Select(b => (a, b))))
        {
            var (said, meant) = (found[a.Document.Id] == found[b.Document.Id], a.Story == b.Story);
            right += said && meant ? 1 : 0;
            if (said != meant)
            {
                differences.Add((said, a, b));
            }
        }

        var wrong = differences.Count(static one => one.IsSaid);
        return new(found.Values.Distinct().Count(), right, wrong, differences.Count - wrong, differences);
    }
}
