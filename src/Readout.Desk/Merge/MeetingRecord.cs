using Readout.Reading.Meetings;
using Readout.Records;
using Readout.World.Times;

namespace Readout.Desk.Merge;

/// <summary>A meeting of one document as it is held against others: who took part, as entity and country, and the days it may have been on.</summary>
internal sealed class MeetingRecord
{
    public MeetingRecord(DocumentRecord document, Meeting meeting)
    {
        Meeting = meeting;
        Document = document.Document;
        Ref = new(document.Document.Id, meeting.Id);
        var entities = document.Entities.ToDictionary(static entity => entity.Id, StringComparer.Ordinal);
        Sides = [.. meeting.Participants.Select(party => Side.Of(entities.GetValueOrDefault(party.Entity), party)).DistinctBy(static side => side.Key).OrderBy(static side => side.Key, StringComparer.Ordinal)];
        Days = meeting.Date is { } date
            ? DateRange.Of(date.Length > 10 ? date[..10] : date, meeting.Precision == "approximate" ? TimePrecision.Approximate : null)
            : null;
        Published = document.Document.Published is { Length: >= 10 } published
            && NodaTime.Text.LocalDatePattern.Iso.Parse(published[..10]).TryGetValue(default, out var day) ? day : null;
    }

    private MeetingRecord(MeetingRecord whole, Meeting meeting, DocumentFacts document, IReadOnlyList<Side> sides) =>
        (Meeting, Document, Ref, Sides, Days, Published) = (meeting, document, new(document.Id, meeting.Id), sides, whole.Days, whole.Published);

    public Meeting Meeting { get; }

    public DocumentFacts Document { get; }

    public RecordRef Ref { get; }

    public IReadOnlyList<Side> Sides { get; }

    public DateRange? Days { get; }

    public NodaTime.LocalDate? Published { get; }

    /// <summary>True where the day is told.</summary>
    public bool HasDay => Days is { } days && days.First.PlusDays(1) == days.End;

    /// <summary>The same without what only writing a merged meeting needs, so that all meetings of a desk have room in memory.</summary>
    /// <param name="names">Texts that are the same become one.</param>
    public MeetingRecord Slim(Dictionary<string, string> names)
    {
        string One(string text)
        {
            if (!names.TryGetValue(text, out var known))
            {
                names[text] = known = text;
            }

            return known;
        }

        return new(
            this,
            Meeting with { Participants = [], Topics = [], Host = null, Place = null, Channel = One(Meeting.Channel), Format = "", Status = One(Meeting.Status), Certainty = "" },
            Document with { Publisher = null, Published = null },
            [.. Sides.Select(side => new Side(One(side.Key), "", side.Country is null ? null : One(side.Country), side.IsPerson))]);
    }

    /// <summary>
    /// The pairs of sides under which it is found again, each side by its entity and by its country: one document may tell a person's country and another not, and both may be of one.
    /// </summary>
    public IEnumerable<string> Pairs() => Sides
        .SelectMany((one, i) => Sides.Skip(i + 1).SelectMany(other => Names(one).SelectMany(first => Names(other).Select(second => Pair(first, second)))))
        .Distinct(StringComparer.Ordinal);

    private static string[] Names(Side side) => side.Country is { } country ? [side.Key, country] : [side.Key];

    private static string Pair(string one, string other) => string.CompareOrdinal(one, other) <= 0 ? $"{one}\n{other}" : $"{other}\n{one}";
}

/// <summary>Someone who took part.</summary>
/// <param name="Key">Entity id.</param>
/// <param name="Name">Name, or the words.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null.</param>
/// <param name="IsPerson">A named person, who is nobody else of that country.</param>
internal sealed record Side(string Key, string Name, string? Country, bool IsPerson)
{
    public static Side Of(Entity? entity, Party party) => entity is null
        ? new(party.Entity, party.Text, null, false)
        : new(entity.Id, entity.Named ? entity.Name : party.Text, entity.Country ?? entity.Role?.Country, entity is { Type: "person", Named: true });

    /// <summary>True if both can be one side of a meeting: the same entity, or a person and the state it speaks for.</summary>
    public bool IsSame(Side other) => Key == other.Key || (Country is not null && Country == other.Country && !(IsPerson && other.IsPerson));
}
