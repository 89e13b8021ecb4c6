using System.Globalization;
using Readout.Records;
using Readout.Web.Wording;

namespace Readout.Web.Documents;

/// <summary>Makes the cards of a document's records.</summary>
internal sealed class CardWriter
{
    private const string Nobody = "someone not named";

    private readonly DocumentRecord _record;
    private readonly PrintedNames _names;
    private readonly SourceText _source;

    public CardWriter(DocumentRecord record) => (_record, _names, _source) = (record, new PrintedNames(record), new SourceText(record.Document.Text));

    /// <summary>The cards in the order of the text.</summary>
    /// <param name="verdictOn">What people decided on a record of a kind and id, or null; shown as a tag.</param>
    public IReadOnlyList<RecordCard> Cards(Func<string, string, string?>? verdictOn = null) =>
        [.. Written().Select(card => verdictOn?.Invoke(card.Kind, card.Id) is { } verdict ? card with { Tags = [.. card.Tags, verdict] } : card)];

    private IEnumerable<RecordCard> Written() =>
    [
        .. _record.Statements.Select(Of).Concat(_record.Meetings.Select(Of)).Concat(_record.Positions.Select(Of)).Concat(_record.Events.Select(Of))
            .Select(static (card, i) => (card, i)).OrderBy(static one => one.card.Marks.Count == 0 ? 0 : one.card.Marks[0].Start).ThenBy(static one => one.i).Select(static one => one.card),
    ];

    private RecordCard Of(Statement told)
    {
        var key = RecordKey.Of(told.Id);
        ChainStop[] chain =
        [
            .. told.Speaker.Count == 0 ? [new ChainStop(Nobody, null, null)] : told.Speaker.Select((party, i) => new ChainStop(_names.Of(party), party.Entity, null) { IsBeside = i > 0 }),
            .. told.Via.Select(reporter => new ChainStop(_names.Of(reporter), reporter.Entity, reporter.Cue is null ? null : Visible.OneLine(reporter.Cue.Text))),
            new(_record.Document.Publisher is { } publisher ? Visible.OneLine(publisher) : _names.Outlet, null, null),
        ];
        return new(
            _names.HandleOf(told.Id),
            key,
            told.Id,
            "statement",
            "",
            chain,
            Joined(told.Content),
            Lines(Parties("to", told.Addressee), Other("within", told.Within), Other("denies", told.Denies), When(told)),
            [told.Attitude, told.Kind, told.Certainty],
            told.Rule,
            Hundredths(told.Confidence),
            [
                .. Marks(key, "content", told.Content),
                .. told.Cue is null ? [] : Marks(key, "cue", [told.Cue]),
                .. told.Speaker.Concat(told.Addressee).Select(party => Mark(key, party.Start, party.End)),
                .. told.Via.Select(reporter => Mark(key, reporter.Start, reporter.End)),
                .. told.Via.Where(static reporter => reporter.Cue is not null).Select(reporter => Mark(key, reporter.Cue!.Start, reporter.Cue.End)),
            ]);
    }

    private RecordCard Of(Meeting met)
    {
        var key = RecordKey.Of(met.Id);
        return new(
            _names.HandleOf(met.Id),
            key,
            met.Id,
            "meeting",
            _names.Of(met.Participants, "participants not named"),
            [],
            null,
            Lines(
                Parties("who", met.Participants),
                Text("when", PrintedDates.Of(met) ?? "not told"),
                Text("where", met.Place is { } place ? Words.PlaceName(place) : null),
                Parties("host", met.Host is null ? [] : [met.Host]),
                Text("about", string.Join("; ", met.Topics.Select(static topic => Visible.OneLine(topic.Text)))),
                Other("told in", met.Statement)),
            [Words.Channel(met.Channel), met.Format, met.Status, met.Certainty],
            met.Rule,
            Hundredths(met.Confidence),
            [.. Marks(key, "evidence", met.Evidence), .. met.Participants.Select(party => Mark(key, party.Start, party.End)), .. met.Topics.Select(topic => Mark(key, topic.Start, topic.End))]);
    }

    private RecordCard Of(Position held)
    {
        var key = RecordKey.Of(held.Id);
        return new(
            _names.HandleOf(held.Id),
            key,
            held.Id,
            "position",
            $"{_names.Of(held.Holder, Nobody)} {held.Stance}",
            [],
            Joined(held.Issue),
            Lines(Parties("who", held.Holder), Parties("toward", held.Toward), When(held), Other("told in", held.Statement)),
            [held.Stance, held.Certainty],
            held.Rule,
            Hundredths(held.Confidence),
            [.. Marks(key, "issue", held.Issue), .. held.Evidence.Select(span => Mark(key, span.Start, span.End)), .. held.Holder.Concat(held.Toward).Select(party => Mark(key, party.Start, party.End))]);
    }

    private RecordCard Of(Event done)
    {
        var key = RecordKey.Of(done.Id);
        return new(
            _names.HandleOf(done.Id),
            key,
            done.Id,
            "event",
            done.Recipient.Count == 0 ? _names.Of(done.Actor, Nobody) : $"{_names.Of(done.Actor, Nobody)} → {_names.Of(done.Recipient, "")}",
            [],
            null,
            Lines(
                Parties("actor", done.Actor),
                Parties("recipient", done.Recipient),
                When(done),
                Text("where", done.Place is { } place ? Words.PlaceName(place) : null),
                Text("context", string.Join(", ", done.Context)),
                Text("score", string.Create(CultureInfo.InvariantCulture, $"{done.Score:+0.#;-0.#;0}{(done.Cameo is null ? "" : $" · CAMEO {done.Cameo}")}")),
                Other("told in", done.Statement)),
            [done.Mode is null ? done.Type : $"{done.Type} ({done.Mode})", done.Certainty],
            done.Rule,
            Hundredths(done.Confidence),
            [.. Marks(key, "trigger", [done.Trigger]), .. done.Actor.Concat(done.Recipient).Select(party => Mark(key, party.Start, party.End))]);
    }

    private static IReadOnlyList<CardLine> Lines(params IEnumerable<CardLine?> lines) => [.. lines.OfType<CardLine>()];

    private static CardLine? Text(string label, string? text) => string.IsNullOrEmpty(text) ? null : new(label, text, [], null, null);

    private static CardLine? When(Dated dated) => Text("when", PrintedDates.Of(dated));

    private CardLine? Parties(string label, IReadOnlyList<Party> parties) =>
        parties.Count == 0 ? null : new(label, "", [.. parties.Select(party => new NamedParty(_names.Of(party), party.Entity))], null, null);

    private CardLine? Other(string label, string? id) => id is null ? null
        : _names.HandleOf(id) is var handle && handle == id ? null
        : new(label, _names.StatementOf(id) is { } told ? _names.Of(told.Speaker, Nobody) : "", [], handle, RecordKey.Of(id));

    private IEnumerable<TextMark> Marks(string key, string kind, IEnumerable<Span> spans) =>
        spans.Where(static span => span.End > span.Start).Select(span => new TextMark(key, kind, _source.Utf16At(span.Start), _source.Utf16At(span.End)));

    private TextMark Mark(string key, int start, int end) => new(key, "party", _source.Utf16At(start), _source.Utf16At(end));

    private static string Joined(IEnumerable<Span> spans) => string.Join(" … ", spans.Select(static span => Visible.OneLine(span.Text)));

    private static string Hundredths(double confidence) => confidence.ToString("0.00", CultureInfo.InvariantCulture);
}
