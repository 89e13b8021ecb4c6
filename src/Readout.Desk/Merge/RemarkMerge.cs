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

    // Attitudes that are acts of their own, of which one side may tell and the other say that there were none.
    private static readonly string[] Acts = ["promises", "offers", "praises", "asks", "orders", "demands", "threatens", "warns", "criticises"];

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
        var told = ToldStatement.Of(documents).ToList();
        return DenialsAmong(told, [new ToldIndex(told)]);
    }

    /// <summary>Denials among statements, in the order of their records, held against all that indexes have.</summary>
    internal static IReadOnlyList<CrossDenial> DenialsAmong(IEnumerable<ToldStatement> statements, IReadOnlyList<ToldIndex> around) =>
    [
        .. statements.Where(static told => told.Statement is { Denies: null, Attitude: "denies" }).OrderBy(static told => told.Ref).Select(denial => Denied(denial, around)).OfType<CrossDenial>(),
    ];

    private static CrossDenial? Denied(ToldStatement denial, IReadOnlyList<ToldIndex> around)
    {
        var best = around.SelectMany(index => index.Sharing(denial.Words, MinDeniedWords))
            .Where(one => one.Told.Ref.Document != denial.Ref.Document && one.Told.Statement.Certainty != "denied" && one.Told.Statement.Attitude != "denies" && denial.IsWithin(one.Told, Days)
                && (IsOfAnother(one.Told, denial) ? one.Common >= MinShare * denial.Words.Count : IsActToldByAnother(one.Told, denial))
                && RemarkWords.Common(denial.WithoutNames, one.Told.ActWithoutNames) >= MinDeniedWords)
            .OrderByDescending(static one => one.Common).ThenBy(static one => one.Told.Ref).FirstOrDefault();
        return best.Told is null ? null : new(denial.Ref, best.Told.Ref, string.Create(CultureInfo.InvariantCulture, $"{best.Common} words of weight shared, within {Days} days"));
    }

    private static bool IsOfAnother(ToldStatement told, ToldStatement denial) => !told.Speakers().Intersect(denial.Speakers(), StringComparer.Ordinal).Any();

    // What another publisher has the denier do by words; what the denier merely says elsewhere may be the same denial. Who did it is known, so names need not be told again.
    private static bool IsActToldByAnother(ToldStatement told, ToldStatement denial) =>
        Acts.Contains(told.Statement.Attitude, StringComparer.Ordinal) && told.Document.Publisher is { } publisher && publisher != denial.Document.Publisher
        && RemarkWords.Common(denial.WithoutNames, told.ActWithoutNames) >= MinShare * denial.WithoutNames.Count;

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
