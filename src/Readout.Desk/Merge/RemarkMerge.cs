using System.Globalization;
using Readout.Records;

namespace Readout.Desk.Merge;

/// <summary>Finds one remark in the wordings of several outlets, and denials of what other documents tell. The order of documents does not matter.</summary>
public static class RemarkMerge
{
    private const int MinWords = 4;
    private const double MinShare = 0.6;

    // A phrase is no wording of a long speech that happens to hold its words, unless it is long enough to be known again.
    private const double MinLength = 0.3;
    private const int LongEnough = 8;

    // A remark is retold within days; a speech given again next year is another.
    internal const int Days = 7;

    private const int MinDeniedWords = 3;

    /// <summary>Remarks that more than one story tells.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="storyOf">The story a document carries; its own id if it carries none with others.</param>
    public static IReadOnlyList<MergedRemark> Variants(IEnumerable<DocumentRecord> documents, Func<string, string> storyOf)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(storyOf);
        var remarks = new List<MergedRemark>();
        var bySpeaker = ToldStatement.Of(documents).Where(static told => told.Words.Count >= MinWords && told.Statement.Certainty != "denied")
            .SelectMany(static told => told.Speakers().Select(speaker => (speaker, told)))
            .GroupBy(static pair => pair.speaker, static pair => pair.told, StringComparer.Ordinal);
        foreach (var speaker in bySpeaker.OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            remarks.AddRange(Group(speaker.Key, speaker, storyOf));
        }

        return remarks;
    }

    /// <summary>Denials that name nothing in their own document and share their words with what somebody else is told to have said or done elsewhere.</summary>
    public static IReadOnlyList<CrossDenial> Denials(IEnumerable<DocumentRecord> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return DenialsAmong([.. ToldStatement.Of(documents)], static _ => true);
    }

    /// <summary>The denials among statements that are asked for.</summary>
    internal static IReadOnlyList<CrossDenial> DenialsAmong(IReadOnlyList<ToldStatement> statements, Func<ToldStatement, bool> isAsked)
    {
        var told = statements.OrderBy(static one => one.Ref).ToList();
        var byWord = told.SelectMany(static one => one.Words.Select(word => (word, one))).ToLookup(static pair => pair.word, static pair => pair.one, StringComparer.Ordinal);
        var links = new List<CrossDenial>();
        foreach (var denial in told.Where(one => one.Statement is { Denies: null, Attitude: "denies" } && isAsked(one)))
        {
            var said = RemarkWords.WithoutNames(denial.Statement.Content);
            var best = denial.Words.SelectMany(word => byWord[word]).Distinct()
                .Where(other => other.Ref.Document != denial.Ref.Document && other.Statement.Certainty != "denied" && other.Statement.Attitude != "denies" && denial.IsWithin(other, Days)
                    && !other.Speakers().Intersect(denial.Speakers(), StringComparer.Ordinal).Any())
                .Select(other => (Other: other, Common: RemarkWords.Common(denial.Words, other.Words), Said: RemarkWords.Common(said, RemarkWords.WithoutNames(other.Statement.Content))))
                .Where(one => one.Said >= MinDeniedWords && one.Common >= MinShare * denial.Words.Count)
                .OrderByDescending(static one => one.Common).ThenBy(static one => one.Other.Ref).FirstOrDefault();
            if (best.Other is not null)
            {
                links.Add(new(denial.Ref, best.Other.Ref, string.Create(CultureInfo.InvariantCulture, $"{best.Common} words of weight shared, within {Days} days")));
            }
        }

        return links;
    }

    private static List<MergedRemark> Group(string speaker, IEnumerable<ToldStatement> statements, Func<string, string> storyOf)
    {
        var (groups, postings) = (new List<List<(ToldStatement Told, int Common)>>(), new WordPostings());
        foreach (var told in statements.OrderByDescending(static told => told.Words.Count).ThenBy(static told => told.Ref))
        {
            var best = postings.Sharing(told.Words)
                .Where(one => one.Value >= MinWords && one.Value >= MinShare * told.Words.Count)
                .OrderByDescending(static one => one.Value).ThenBy(static one => one.Key)
                .Select(one => (Group: groups[one.Key], Common: one.Value))
                .FirstOrDefault(one => IsLongEnough(told, one.Group[0].Told) && told.IsWithin(one.Group[0].Told, Days) && told.Statement.Certainty == one.Group[0].Told.Statement.Certainty);
            if (best.Group is null)
            {
                groups.Add([(told, 0)]);
                postings.Add(told.Words);
            }
            else
            {
                best.Group.Add((told, best.Common));
            }
        }

        return groups.FindAll(group => group.Select(one => storyOf(one.Told.Ref.Document)).Distinct().Skip(1).Any()).ConvertAll(group => Write(speaker, group, storyOf));
    }

    private static bool IsLongEnough(ToldStatement shorter, ToldStatement longer) =>
        shorter.Words.Count >= LongEnough || shorter.Words.Count >= MinLength * longer.Words.Count;

    private static MergedRemark Write(string speaker, List<(ToldStatement Told, int Common)> group, Func<string, string> storyOf) => new(
        $"merged:{group.Min(static one => one.Told.Ref)!.Record}",
        [speaker],
        [
            .. group.OrderBy(static one => one.Told.Document.Published ?? "~", StringComparer.Ordinal).ThenBy(static one => one.Told.Ref).Select(one => new RemarkPart(
                one.Told.Ref,
                one.Told.Document.Publisher,
                storyOf(one.Told.Ref.Document),
                string.Join(" … ", one.Told.Statement.Content.Select(static span => span.Text)),
                one.Common == 0 ? "first" : string.Create(CultureInfo.InvariantCulture, $"{one.Common} words of weight shared"))),
        ]);
}
