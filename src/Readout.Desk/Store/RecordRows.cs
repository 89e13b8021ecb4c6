using Readout.Desk.Merge;
using Readout.Records;

namespace Readout.Desk.Store;

/// <summary>
/// A reading as rows. Its statements, meetings, positions and events are numbered through in this order (<c>r</c>); parties and spans are theirs.
/// </summary>
internal static class RecordRows
{
    /// <summary>The tables that hold the records of a reading.</summary>
    public static readonly IReadOnlyList<string> Tables = ["statement", "meeting", "position", "event", "party", "span", "entity", "mention", "diagnostic", "act"];

    /// <summary>Adds the rows of a reading.</summary>
    /// <param name="doc">Number of the document.</param>
    /// <param name="record">The reading.</param>
    /// <param name="rows">Takes the rows.</param>
    /// <param name="review">What people decided on a record of a kind and id, or null.</param>
    public static void Add(long doc, DocumentRecord record, RowBuffer rows, Func<string, string, string?> review)
    {
        var entities = record.Entities.ToDictionary(static entity => entity.Id, StringComparer.Ordinal);
        var countries = record.Entities.ToDictionary(static entity => entity.Id, static entity => entity.Country ?? entity.Role?.Country, StringComparer.Ordinal);
        var place = new RecordPlace(doc, rows, countries);
        foreach (var told in record.Statements)
        {
            var start = told.Content.Count > 0 ? told.Content[0] : told.Cue ?? new Span(0, 0, "");
            rows.Add("statement", doc, place.Next(), told.Id, told.Kind, told.Attitude, told.Within, told.Denies, told.Date, told.Precision, told.DateFrom, told.Certainty, told.Rule, told.Confidence, (long)start.Start, (long)start.End, review("statement", told.Id));
            place.Parties("speaker", told.Speaker);
            place.Parties("addressee", told.Addressee);
            place.Reporters(told.Via);
            place.Spans("content", told.Content);
            place.Spans("cue", told.Cue);
        }

        foreach (var met in record.Meetings)
        {
            var start = met.Evidence.Count > 0 ? met.Evidence[0] : new Span(0, 0, "");
            rows.Add("meeting", doc, place.Next(), met.Id, met.Channel, met.Format, met.Status, met.Date, met.Precision, met.DateFrom, met.Start, met.End, met.Duration, met.Place?.Name, met.Place?.Country, met.Place?.Latitude, met.Place?.Longitude, met.Certainty, met.Statement, met.Rule, met.Confidence, (long)start.Start, (long)start.End, review("meeting", met.Id));
            place.Parties("participant", met.Participants);
            place.Parties("host", met.Host is null ? [] : [met.Host]);
            place.Spans("topic", met.Topics);
            place.Spans("evidence", met.Evidence);
        }

        foreach (var held in record.Positions)
        {
            var start = held.Evidence.Count > 0 ? held.Evidence[0] : new Span(0, 0, "");
            rows.Add("position", doc, place.Next(), held.Id, held.Stance, held.Date, held.Precision, held.DateFrom, held.Certainty, held.Statement, held.Rule, held.Confidence, (long)start.Start, (long)start.End, review("position", held.Id));
            place.Parties("holder", held.Holder);
            place.Parties("toward", held.Toward);
            place.Spans("issue", held.Issue);
            place.Spans("evidence", held.Evidence);
        }

        foreach (var done in record.Events)
        {
            var r = place.Next();
            rows.Add("event", doc, r, done.Id, done.Type, done.Mode, string.Join(' ', done.Context), done.Score, (long)done.QuadCode, done.Cameo, done.Date, done.Precision, done.DateFrom, done.Place?.Name, done.Place?.Country, done.Place?.Latitude, done.Place?.Longitude, done.Certainty, done.Statement, done.Rule, done.Confidence, (long)done.Trigger.Start, (long)done.Trigger.End, review("event", done.Id));
            place.Parties("actor", done.Actor);
            place.Parties("recipient", done.Recipient);
            place.Spans("trigger", done.Trigger);
            foreach (var (source, target) in DyadAct.Pairs(done, entities))
            {
                rows.Add("act", source, target, doc, r);
            }
        }

        AddEntities(doc, record, rows);
        for (var i = 0; i < record.Diagnostics.Count; i++)
        {
            var noticed = record.Diagnostics[i];
            rows.Add("diagnostic", doc, (long)i, noticed.Code, noticed.Message, (long?)noticed.Start, (long?)noticed.End);
        }
    }

    private static void AddEntities(long doc, DocumentRecord record, RowBuffer rows)
    {
        for (var i = 0; i < record.Entities.Count; i++)
        {
            var entity = record.Entities[i];
            rows.Add("entity", doc, (long)i, entity.Id, entity.Name, entity.Type, entity.Country, entity.Sector, entity.Role?.Title, entity.Role?.Country, entity.Role?.Organisation, entity.Named ? 1L : 0L, entity.Wikidata);
            for (var m = 0; m < entity.Mentions.Count; m++)
            {
                var mention = entity.Mentions[m];
                rows.Add("mention", doc, (long)i, (long)m, mention.By, (long)mention.Start, (long)mention.End);
            }
        }
    }

    /// <summary>Where the parties and spans of the record that is being written go.</summary>
    private sealed class RecordPlace(long doc, RowBuffer rows, Dictionary<string, string?> countries)
    {
        private long _r = -1;

        public long Next() => ++_r;

        public void Parties(string role, IReadOnlyList<Party> parties)
        {
            for (var i = 0; i < parties.Count; i++)
            {
                var party = parties[i];
                rows.Add("party", doc, _r, role, (long)i, party.Entity, countries.GetValueOrDefault(party.Entity), (long)party.Start, (long)party.End, null, null);
            }
        }

        public void Reporters(IReadOnlyList<Reporter> via)
        {
            for (var i = 0; i < via.Count; i++)
            {
                var reporter = via[i];
                rows.Add("party", doc, _r, "via", (long)i, reporter.Entity, countries.GetValueOrDefault(reporter.Entity), (long)reporter.Start, (long)reporter.End, (long?)reporter.Cue?.Start, (long?)reporter.Cue?.End);
            }
        }

        public void Spans(string role, IReadOnlyList<Span> spans)
        {
            for (var i = 0; i < spans.Count; i++)
            {
                rows.Add("span", doc, _r, role, (long)i, (long)spans[i].Start, (long)spans[i].End);
            }
        }

        public void Spans(string role, Span? span) => Spans(role, span is null ? [] : [span]);
    }
}
