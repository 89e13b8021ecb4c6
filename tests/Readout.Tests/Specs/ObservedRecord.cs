using System.Globalization;
using Readout.Records;

namespace Readout.Tests.Specs;

/// <summary>A record of any kind as a table of its fields, by the names that specs use.</summary>
internal sealed record ObservedRecord(string Kind, IReadOnlyDictionary<string, Observed> Fields)
{
    public static IEnumerable<ObservedRecord> Of(DocumentRecord record)
    {
        var source = new Source(record);
        return
        [
            new("document", new Dictionary<string, Observed> { ["kind"] = Value(record.Document.Kind) }),
            .. record.Entities.Select(Of),
            .. record.Statements.Select(source.Of),
            .. record.Meetings.Select(source.Of),
            .. record.Positions.Select(source.Of),
            .. record.Events.Select(source.Of),
            .. record.Times.Select(Of),
        ];
    }

    public bool Is(Expectation expectation) =>
        Kind == expectation.Kind && expectation.Fields.All(f => Fields[f.Key].Is(f.Value));

    private static ObservedRecord Of(Entity e) => new("entity", new Dictionary<string, Observed>
    {
        ["id"] = Value(e.Id),
        ["name"] = Value(e.Name),
        ["type"] = Value(e.Type),
        ["country"] = Value(e.Country),
        ["sector"] = Value(e.Sector),
        ["named"] = Value(e.Named ? "true" : "false"),
        ["role"] = Value(e.Role?.Title),
        ["role_country"] = Value(e.Role?.Country),
        ["role_organisation"] = Value(e.Role?.Organisation),
        ["role_since"] = Value(e.Role?.Since),
        ["mentions"] = new ObservedMentions([.. e.Mentions.Select(m => m.Text)]),
    });

    private static ObservedRecord Of(TimeExpression t) => new("time", new Dictionary<string, Observed>
    {
        ["text"] = Text(t.Text),
        ["type"] = Value(t.Type),
        ["value"] = Value(t.Value),
        ["zone"] = Value(t.Zone),
        ["anchor"] = Value(t.Anchor),
    });

    private static ObservedValue Value(string? value) => new(value);

    private static ObservedWords Text(string? text) => new(text);

    private static ObservedPhrases Phrases(IEnumerable<Span> spans) => new([.. spans.Select(s => s.Text)]);

    /// <summary>Records that point at entities and statements of their document.</summary>
    private sealed class Source(DocumentRecord document)
    {
        private readonly Dictionary<string, string> _contents =
            document.Statements.ToDictionary(s => s.Id, s => Joined(s.Content), StringComparer.Ordinal);

        public ObservedRecord Of(Statement s) => new("statement", new Dictionary<string, Observed>
        {
            ["kind"] = Value(s.Kind),
            ["speaker"] = Parties(s.Speaker),
            ["addressee"] = Parties(s.Addressee),
            ["via"] = new ObservedParties([.. s.Via.Select(v => new Party(v.Entity, v.Start, v.End, v.Text))], document.Entities, Ordered: true),
            ["cue"] = Text(s.Cue?.Text),
            ["content"] = Text(Joined(s.Content)),
            ["attitude"] = Value(s.Attitude),
            ["certainty"] = Value(s.Certainty),
            ["within"] = Link(s.Within),
            ["denies"] = Link(s.Denies),
            ["date"] = Value(s.Date),
        });

        public ObservedRecord Of(Meeting m) => new("meeting", new Dictionary<string, Observed>
        {
            ["participants"] = Parties(m.Participants),
            ["channel"] = Value(m.Channel),
            ["format"] = Value(m.Format),
            ["start"] = Value(m.Start),
            ["end"] = Value(m.End),
            ["duration"] = Value(m.Duration),
            ["date"] = Value(m.Date),
            ["precision"] = Value(m.Precision),
            ["date_from"] = Value(m.DateFrom),
            ["place"] = Text(m.Place?.Text),
            ["host"] = Parties(m.Host is null ? [] : [m.Host]),
            ["topics"] = Phrases(m.Topics),
            ["status"] = Value(m.Status),
            ["certainty"] = Value(m.Certainty),
            ["statement"] = Link(m.Statement),
        });

        public ObservedRecord Of(Position p) => new("position", new Dictionary<string, Observed>
        {
            ["holder"] = Parties(p.Holder),
            ["toward"] = Parties(p.Toward),
            ["stance"] = Value(p.Stance),
            ["issue"] = Phrases(p.Issue),
            ["certainty"] = Value(p.Certainty),
            ["statement"] = Link(p.Statement),
        });

        public ObservedRecord Of(Event e) => new("event", new Dictionary<string, Observed>
        {
            ["type"] = Value(e.Type),
            ["mode"] = Value(e.Mode),
            ["context"] = new ObservedCodes(e.Context),
            ["actor"] = Parties(e.Actor),
            ["recipient"] = Parties(e.Recipient),
            ["trigger"] = Text(e.Trigger.Text),
            ["certainty"] = Value(e.Certainty),
            ["quad_code"] = Value(e.QuadCode.ToString(CultureInfo.InvariantCulture)),
            ["date"] = Value(e.Date),
            ["place"] = Text(e.Place?.Text),
            ["statement"] = Link(e.Statement),
        });

        private static string Joined(IReadOnlyList<Span> spans) => string.Join(' ', spans.Select(s => s.Text));

        private ObservedParties Parties(IReadOnlyList<Party> parties) => new(parties, document.Entities);

        private ObservedLink Link(string? id) => new(id is null ? null : _contents.GetValueOrDefault(id));
    }
}
