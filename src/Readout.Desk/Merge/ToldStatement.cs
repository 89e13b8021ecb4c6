using NodaTime;
using NodaTime.Text;
using Readout.Records;

namespace Readout.Desk.Merge;

/// <summary>A statement of a document as it is held against others.</summary>
internal sealed record ToldStatement(RecordRef Ref, Statement Statement, DocumentFacts Document, IReadOnlySet<string> Words, LocalDate? Day)
{
    private IReadOnlySet<string>? _withoutNames;
    private IReadOnlySet<string>? _act;
    private IReadOnlySet<string>? _actWithoutNames;

    /// <summary>Its words of weight that are no names.</summary>
    public IReadOnlySet<string> WithoutNames => _withoutNames ??= RemarkWords.WithoutNames(Statement.Content);

    /// <summary>Its words with those of the act itself: whoever denies having thanked someone for something denies a cue and an addressee, not only what the thanks were for.</summary>
    public IReadOnlySet<string> Act => _act ??= Words.Concat(RemarkWords.Of(ActSpans())).ToHashSet(StringComparer.Ordinal);

    /// <summary>Those of them that are no names.</summary>
    public IReadOnlySet<string> ActWithoutNames => _actWithoutNames ??= WithoutNames.Concat(RemarkWords.WithoutNames(ActSpans())).ToHashSet(StringComparer.Ordinal);

    public static IEnumerable<ToldStatement> Of(IEnumerable<DocumentRecord> documents) => documents.DistinctBy(static document => document.Document.Id)
        .SelectMany(static document => document.Statements.Select(statement => new ToldStatement(
            new(document.Document.Id, statement.Id), statement, document.Document, RemarkWords.Of(statement.Content), DayOf(document.Document.Published))));

    /// <summary>Named speakers, who are the same in every document.</summary>
    public IEnumerable<string> Speakers() =>
        Statement.Speaker.Select(static party => party.Entity).Where(static entity => !entity.StartsWith("unnamed:", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal);

    private IEnumerable<Span> ActSpans() => [.. Statement.Cue is { } cue ? [cue] : Array.Empty<Span>(), .. Statement.Addressee.Select(static party => new Span(party.Start, party.End, party.Text))];

    /// <summary>True if both were published within so many days; where one has no date, that is not known and so not true.</summary>
    public bool IsWithin(ToldStatement other, int days) => Day is { } one && other.Day is { } two && Math.Abs(Period.DaysBetween(one, two)) <= days;

    /// <summary>The day of a publication date, or null.</summary>
    public static LocalDate? DayOf(string? published) =>
        published is { Length: >= 10 } && LocalDatePattern.Iso.Parse(published[..10]).TryGetValue(default, out var day) ? day : null;
}
