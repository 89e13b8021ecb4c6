using Readout.Records;

namespace Readout.Desk.Export;

/// <summary>
/// Takes the words of the news out of a record: offsets, hashes, ids and names of the atlas remain, so that whoever has the document finds every word again and
/// nobody else has it.
/// </summary>
public static class WithoutText
{
    /// <summary>The record without text.</summary>
    public static DocumentRecord Of(DocumentRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record with
        {
            Document = record.Document with { Text = "", Title = null },
            Entities = [.. record.Entities.Select(Of)],
            Statements = [.. record.Statements.Select(Of)],
            Meetings =
            [
                .. record.Meetings.Select(static meeting => meeting with
                {
                    Participants = Of(meeting.Participants),
                    Place = Of(meeting.Place),
                    Host = meeting.Host is { } host ? host with { Text = "" } : null,
                    Topics = Of(meeting.Topics),
                    Evidence = Of(meeting.Evidence),
                }),
            ],
            Positions =
            [
                .. record.Positions.Select(static position => position with
                {
                    Holder = Of(position.Holder),
                    Toward = Of(position.Toward),
                    Issue = Of(position.Issue),
                    Evidence = Of(position.Evidence),
                }),
            ],
            Events = [.. record.Events.Select(Of)],
            Variants = [.. record.Variants.Select(static variant => variant with { Shared = Of(variant.Shared), Differs = [.. variant.Differs.Select(Of)] })],
            Times = [.. record.Times.Select(static time => time with { Text = "" })],
            Diagnostics = [.. record.Diagnostics.Select(static diagnostic => diagnostic with { Message = "" })],
        };
    }

    /// <summary>An event without text.</summary>
    public static Event Of(Event told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return told with { Actor = Of(told.Actor), Recipient = Of(told.Recipient), Place = Of(told.Place), Trigger = Of(told.Trigger) };
    }

    // What only describes somebody is words of the text.
    private static Entity Of(Entity entity) => entity with
    {
        Name = entity.Named ? entity.Name : "",
        Mentions = [.. entity.Mentions.Select(static mention => mention with { Text = "" })],
    };

    private static Statement Of(Statement statement) => statement with
    {
        Content = Of(statement.Content),
        Cue = statement.Cue is { } cue ? Of(cue) : null,
        Speaker = Of(statement.Speaker),
        Addressee = Of(statement.Addressee),
        Via = [.. statement.Via.Select(static via => via with { Text = "", Cue = via.Cue is { } cue ? Of(cue) : null })],
    };

    private static Span Of(Span span) => span with { Text = "" };

    private static Place? Of(Place? place) => place is null ? null : place with { Text = "" };

    private static IReadOnlyList<Span> Of(IReadOnlyList<Span> spans) => [.. spans.Select(Of)];

    private static IReadOnlyList<Party> Of(IReadOnlyList<Party> parties) => [.. parties.Select(static party => party with { Text = "" })];
}
