using Readout.Records;

namespace Readout.Desk.Export;

/// <summary>The tables of an export. Lists stand in one cell, parted by <c>;</c>; offsets are Unicode code points, end exclusive.</summary>
public static class ExportTables
{
    private static readonly (ExportColumn, Func<Dated, object?>)[] DateColumns =
    [
        Text<Dated>("date", "Day, week, month or year, as the text tells it; empty where it does not.", static dated => dated.Date),
        Text<Dated>("precision", "minute, hour, day, week, month, year, approximate.", static dated => dated.Precision),
        Text<Dated>("date_from", "explicit; relative (counted from the document's date); anchor:ID (counted from that record).", static dated => dated.DateFrom),
    ];

    /// <summary>All tables.</summary>
    public static IReadOnlyList<ExportTable> All { get; } =
    [
        new ExportTable<DocumentFacts>(
            "documents",
            "A document that was read.",
            static record => [record.Document],
            Text<DocumentFacts>("hash", "SHA-256 of the text as UTF-8.", static document => document.Hash),
            Text<DocumentFacts>("kind", "report, readout, communique, transcript, statement, other.", static document => document.Kind),
            Text<DocumentFacts>("title", "Headline.", static document => document.Title),
            Text<DocumentFacts>("publisher", "Publisher.", static document => document.Publisher),
            Text<DocumentFacts>("url", "Address.", static document => document.Url),
            Text<DocumentFacts>("published", "Date of publication, ISO 8601.", static document => document.Published),
            Text<DocumentFacts>("language", "BCP 47.", static document => document.Language),
            Text<DocumentFacts>("version", "Version of the reader.", static document => document.Version),
            Text<DocumentFacts>("text", "The text that offsets count in; empty with --no-text.", static document => document.Text.Length == 0 ? null : document.Text)),
        new ExportTable<Entity>(
            "entities",
            "Someone or something that a document names.",
            static record => record.Entities,
            Text<Entity>("entity", "Id; the same in all documents unless it begins with unnamed:.", static entity => entity.Id),
            Text<Entity>("name", "Name, or the description of an unnamed one.", static entity => entity.Name.Length == 0 ? null : entity.Name),
            Text<Entity>("type", "person, state, government, military, igo, bloc, media, party, armed_group, company, ngo, people, court, place, other.", static entity => entity.Type),
            Text<Entity>("country", "ISO 3166-1 alpha-3.", static entity => entity.Country),
            Text<Entity>("sector", "PLOVER sector.", static entity => entity.Sector),
            Text<Entity>("role", "Title of the office held at the document's date.", static entity => entity.Role?.Title),
            Text<Entity>("role_country", "Country of that office.", static entity => entity.Role?.Country),
            Truth<Entity>("named", "False where the text only describes it.", static entity => entity.Named),
            Text<Entity>("wikidata", "Wikidata item.", static entity => entity.Wikidata),
            Integer<Entity>("mentions", "Places of the text that refer to it.", static entity => entity.Mentions.Count)),
        new ExportTable<Statement>(
            "statements",
            "Something the text attributes to someone.",
            static record => record.Statements,
            [
                Text<Statement>("statement", "Id.", static statement => statement.Id),
                Text<Statement>("kind", "direct, mixed, indirect.", static statement => statement.Kind),
                Text<Statement>("attitude", "says, asks, demands, promises, denies, …", static statement => statement.Attitude),
                Text<Statement>("certainty", "asserted, denied, possible, future, conditional, demanded; relative to the speaker.", static statement => statement.Certainty),
                .. Parties<Statement>("speaker", "Who said it", static statement => statement.Speaker),
                .. Parties<Statement>("addressee", "To whom", static statement => statement.Addressee),
                Text<Statement>("via", "Entity ids of the reporters between speaker and document, nearest to the speaker first.", static statement => List(statement.Via.Select(static via => via.Entity))),
                Text<Statement>("cue", "The words that attribute.", static statement => Words(statement.Cue)),
                .. Spans<Statement>("content", "The words the speaker answers for", static statement => statement.Content),
                Text<Statement>("within", "Id of the containing statement.", static statement => statement.Within),
                Text<Statement>("denies", "Id of the statement it denies.", static statement => statement.Denies),
                .. Dates<Statement>(),
                .. Proof<Statement>(static statement => statement.Rule, static statement => statement.Confidence),
            ]),
        new ExportTable<Meeting>(
            "meetings",
            "A call, video conference, visit, summit or talks, as one document tells of it.",
            static record => record.Meetings,
            [
                Text<Meeting>("meeting", "Id.", static meeting => meeting.Id),
                .. Parties<Meeting>("participants", "Everyone the text names", static meeting => meeting.Participants),
                Text<Meeting>("channel", "in_person, video, phone, unknown.", static meeting => meeting.Channel),
                Text<Meeting>("format", "bilateral, multilateral.", static meeting => meeting.Format),
                Text<Meeting>("status", "held, planned, postponed, cancelled.", static meeting => meeting.Status),
                Text<Meeting>("certainty", "As for statements.", static meeting => meeting.Certainty),
                .. Dates<Meeting>(),
                Text<Meeting>("start", "ISO 8601 with offset.", static meeting => meeting.Start),
                Text<Meeting>("end", "ISO 8601 with offset.", static meeting => meeting.End),
                Text<Meeting>("duration", "ISO 8601.", static meeting => meeting.Duration),
                .. Places<Meeting>(static meeting => meeting.Place),
                Text<Meeting>("host", "Entity id.", static meeting => meeting.Host?.Entity),
                .. Spans<Meeting>("topics", "What it was about", static meeting => meeting.Topics),
                .. Spans<Meeting>("evidence", "The words that tell of it", static meeting => meeting.Evidence),
                Text<Meeting>("statement", "Id of the statement it was told in; empty for the document's own word.", static meeting => meeting.Statement),
                .. Proof<Meeting>(static meeting => meeting.Rule, static meeting => meeting.Confidence),
            ]),
        new ExportTable<Position>(
            "positions",
            "Who stands where on what, as one document tells of it.",
            static record => record.Positions,
            [
                Text<Position>("position", "Id.", static position => position.Id),
                .. Parties<Position>("holder", "Whose position", static position => position.Holder),
                .. Parties<Position>("toward", "Toward whom", static position => position.Toward),
                Text<Position>("stance", "supports, opposes, demands, offers, promises, refuses, denies.", static position => position.Stance),
                Text<Position>("certainty", "As for statements.", static position => position.Certainty),
                .. Spans<Position>("issue", "On what", static position => position.Issue),
                .. Spans<Position>("evidence", "The words that tell of it", static position => position.Evidence),
                .. Dates<Position>(),
                Text<Position>("statement", "Id of the statement it was told in; empty for the document's own word.", static position => position.Statement),
                .. Proof<Position>(static position => position.Rule, static position => position.Confidence),
            ]),
        new ExportTable<Event>(
            "events",
            "What one party did to another, in PLOVER's terms. Look at certainty before counting: a denied event did not happen by this source.",
            static record => record.Events,
            [
                Text<Event>("event_id", "Id.", static told => told.Id),
                Text<Event>("event", "PLOVER type.", static told => told.Type),
                Text<Event>("mode", "PLOVER mode.", static told => told.Mode),
                Text<Event>("context", "PLOVER contexts.", static told => List(told.Context)),
                .. Parties<Event>("actor", "Who acts; all parties of a reciprocal event", static told => told.Actor),
                .. Parties<Event>("recipient", "To whom it is done; empty for a reciprocal event", static told => told.Recipient),
                Text<Event>("certainty", "As for statements.", static told => told.Certainty),
                .. Dates<Event>(),
                .. Places<Event>(static told => told.Place),
                .. Spans<Event>("trigger", "The words that name the act", static told => [told.Trigger]),
                Number<Event>("score", "PLOVER score, -10 (conflict) to 10 (cooperation).", static told => told.Score),
                Integer<Event>("quad_code", "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.", static told => told.QuadCode),
                Text<Event>("cameo", "Most specific CAMEO code that holds.", static told => told.Cameo),
                Text<Event>("statement", "Id of the statement it was told in; empty for the document's own word.", static told => told.Statement),
                .. Proof<Event>(static told => told.Rule, static told => told.Confidence),
            ]),
        new ExportTable<Diagnostic>(
            "diagnostics",
            "What was withheld or could not be read, and why. A document that failed has no other rows but its own.",
            static record => record.Diagnostics,
            Text<Diagnostic>("code", "Code, listed in docs/diagnostics.md.", static diagnostic => diagnostic.Code),
            Text<Diagnostic>("message", "For people; empty with --no-text.", static diagnostic => diagnostic.Message.Length == 0 ? null : diagnostic.Message),
            Integer<Diagnostic>("start", "First code point concerned; empty where no place in the text is meant.", static diagnostic => diagnostic.Start),
            Integer<Diagnostic>("end", "Code point after it.", static diagnostic => diagnostic.End)),
    ];

    private static (ExportColumn, Func<T, object?>) Text<T>(string name, string description, Func<T, string?> value) => (new(name, ExportType.Text, description), value);

    private static (ExportColumn, Func<T, object?>) Integer<T>(string name, string description, Func<T, long?> value) => (new(name, ExportType.Integer, description), one => value(one));

    private static (ExportColumn, Func<T, object?>) Number<T>(string name, string description, Func<T, double?> value) => (new(name, ExportType.Number, description), one => value(one));

    private static (ExportColumn, Func<T, object?>) Truth<T>(string name, string description, Func<T, bool?> value) => (new(name, ExportType.Truth, description), one => value(one));

    private static IEnumerable<(ExportColumn, Func<T, object?>)> Dates<T>()
        where T : Dated => DateColumns.Select(static column => (column.Item1, (Func<T, object?>)(dated => column.Item2(dated))));

    private static (ExportColumn, Func<T, object?>)[] Parties<T>(string name, string description, Func<T, IReadOnlyList<Party>> parties) =>
    [
        Text<T>(name, $"{description}: entity ids.", one => List(parties(one).Select(static party => party.Entity))),
        Text<T>($"{name}_spans", $"{description}: start-end of each name.", one => List(parties(one).Select(static party => FormattableString.Invariant($"{party.Start}-{party.End}")))),
    ];

    private static (ExportColumn, Func<T, object?>)[] Spans<T>(string name, string description, Func<T, IReadOnlyList<Span>> spans) =>
    [
        Text<T>(name, $"{description}; empty with --no-text.", one => Words([.. spans(one)])),
        Text<T>($"{name}_spans", $"{description}: start-end of each span.", one => List(spans(one).Select(static span => FormattableString.Invariant($"{span.Start}-{span.End}")))),
    ];

    private static (ExportColumn, Func<T, object?>)[] Places<T>(Func<T, Place?> place) =>
    [
        Text<T>("place", "Where.", one => place(one)?.Name),
        Text<T>("place_country", "ISO 3166-1 alpha-3.", one => place(one)?.Country),
        Number<T>("latitude", "Degrees north.", one => place(one)?.Latitude),
        Number<T>("longitude", "Degrees east.", one => place(one)?.Longitude),
    ];

    private static (ExportColumn, Func<T, object?>)[] Proof<T>(Func<T, string> rule, Func<T, double> confidence) =>
    [
        Text<T>("rule", "The rule that fired.", rule),
        Number<T>("confidence", "0 to 1, calibrated.", one => confidence(one)),
    ];

    private static string? List(IEnumerable<string> values) => string.Join(';', values) is { Length: > 0 } list ? list : null;

    private static string? Words(params IReadOnlyList<Span?> spans) => string.Join(" … ", spans.Select(static span => span?.Text).Where(static text => !string.IsNullOrEmpty(text))) is { Length: > 0 } words ? words : null;
}
