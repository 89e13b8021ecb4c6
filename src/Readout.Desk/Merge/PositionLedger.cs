using Readout.Records;

namespace Readout.Desk.Merge;

/// <summary>A line of the ledger of positions: where somebody stood on something at a time, and what that is against the line before.</summary>
/// <param name="Holder">Entity id.</param>
/// <param name="HolderName">Name.</param>
/// <param name="Issue">The words of the issue, as the first line of it has them.</param>
/// <param name="Date">Day the position was taken, or of publication where the text tells none.</param>
/// <param name="DateFrom"><c>record</c> or <c>published</c>; null where neither is known.</param>
/// <param name="Stance">As in <see cref="Position.Stance"/>.</param>
/// <param name="Certainty">As in <see cref="Position.Certainty"/>.</param>
/// <param name="Change"><c>first</c>, <c>repeated</c>, <c>hardened</c>, <c>softened</c>, <c>dropped</c>, <c>contradicted</c>, <c>changed</c> (another stance that is neither), or
/// <c>beside</c> (of the same day as the line before, so that no order is known).</param>
/// <param name="Words">The words of the issue here.</param>
/// <param name="Records">The records, one for each document that tells of it that day.</param>
public sealed record LedgerLine(
    string Holder, string HolderName, string Issue, string? Date, string? DateFrom, string Stance, string Certainty, string Change, string Words, IReadOnlyList<RecordRef> Records);

/// <summary>Positions over time, by holder and issue. The order of documents does not matter.</summary>
public static class PositionLedger
{
    private const double MinShare = 0.6;
    private const double MinShareOfLonger = 0.4;
    private const int MinWords = 2;

    /// <summary>The lines, by holder, issue and date.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="storyOf">The story a document carries: a reprint of the next day repeats nothing. Without it each document is a story of its own.</param>
    public static IReadOnlyList<LedgerLine> Of(IEnumerable<DocumentRecord> documents, Func<string, string>? storyOf = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return
        [
            .. AsFirstTold(documents.DistinctBy(static document => document.Document.Id).SelectMany(HeldPosition.Of), storyOf ?? (static document => document))
                .GroupBy(static held => held.Holder, StringComparer.Ordinal).OrderBy(static holder => holder.Key, StringComparer.Ordinal)
                .SelectMany(static holder => Issues(holder).SelectMany(Lines)),
        ];
    }

    // What carriers of one story tell was taken when the first of them was published.
    private static IEnumerable<HeldPosition> AsFirstTold(IEnumerable<HeldPosition> positions, Func<string, string> storyOf) => positions
        .GroupBy(held => (held.Holder, Story: storyOf(held.Ref.Document), held.Position.Stance, held.Position.Certainty, held.Text, held.DateFrom))
        .SelectMany(static told => told.Key.DateFrom == "published" && told.Select(static held => held.Date).Min(StringComparer.Ordinal) is var first ? told.Select(held => held with { Date = first }) : told);

    private static List<List<HeldPosition>> Issues(IEnumerable<HeldPosition> positions)
    {
        var (issues, postings) = (new List<List<HeldPosition>>(), new WordPostings());
        foreach (var held in positions.OrderBy(static held => held.Date ?? "~", StringComparer.Ordinal).ThenBy(static held => held.Ref))
        {
            var issue = postings.Sharing(held.Words).Keys.Order().FirstOrDefault(known => IsSameIssue(issues[known][0].Words, held.Words), -1);
            if (issue < 0)
            {
                issues.Add([held]);
                postings.Add(held.Words);
            }
            else
            {
                issues[issue].Add(held);
            }
        }

        return issues;
    }

    // One word ("a bill") is an issue only with itself: many issues hold it.
    private static bool IsSameIssue(IReadOnlySet<string> a, IReadOnlySet<string> b) => a.Count >= MinWords && b.Count >= MinWords
        ? RemarkWords.Share(a, b) >= MinShare && RemarkWords.Common(a, b) >= Math.Max(MinWords, MinShareOfLonger * Math.Max(a.Count, b.Count))
        : a.SetEquals(b);

    /// <summary>True if two wordings are of one issue, by the measure that puts the lines of one holder together.</summary>
    internal static bool IsSameIssue(string a, string b) => IsSameIssue(RemarkWords.Of([new Span(0, 0, a)]), RemarkWords.Of([new Span(0, 0, b)]));

    // What several documents tell of one day is one line.
    private static IEnumerable<LedgerLine> Lines(List<HeldPosition> issue)
    {
        HeldPosition? before = null;
        foreach (var group in issue.GroupBy(static held => (held.Date, held.Position.Stance, held.Position.Certainty)))
        {
            var held = group.First();
            yield return new(
                held.Holder,
                held.HolderName,
                issue[0].Text,
                held.Date,
                held.DateFrom,
                held.Position.Stance,
                held.Position.Certainty,
                before is null ? "first" : before.Date == held.Date ? "beside" : StanceScale.Change(before.Position, held.Position),
                held.Text,
                [.. group.Select(static one => one.Ref).Order()]);
            before = held;
        }
    }
}

/// <summary>A position of one document and one holder.</summary>
internal sealed record HeldPosition(
    RecordRef Ref, Position Position, string Holder, string HolderName, IReadOnlySet<string> Words, string Text, string? Date, string? DateFrom)
{
    public static IEnumerable<HeldPosition> Of(DocumentRecord document)
    {
        var names = document.Entities.Where(static entity => entity.Named).ToDictionary(static entity => entity.Id, static entity => entity.Name, StringComparer.Ordinal);
        var published = document.Document.Published is { Length: >= 10 } given ? given[..10] : null;
        return document.Positions.SelectMany(position => position.Holder.Where(holder => names.ContainsKey(holder.Entity)).Select(holder => new HeldPosition(
            new(document.Document.Id, position.Id),
            position,
            holder.Entity,
            names[holder.Entity],
            RemarkWords.Of(position.Issue),
            string.Join(" … ", position.Issue.Select(static span => span.Text)),
            position.Date ?? published,
            position.Date is not null ? "record" : published is not null ? "published" : null))).Where(static held => held.Words.Count > 0);
    }
}
