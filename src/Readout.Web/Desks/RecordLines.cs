using Readout.Desk.Store;
using Readout.Web.Wording;

namespace Readout.Web.Desks;

/// <summary>Asks a desk for records of one kind and lays them out as lines. What is asked is written in this program; what a person gives is a parameter.</summary>
internal sealed class RecordLines(DeskStore desk)
{
    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["statement"] = "x.document, x.id, x.speaker, x.via, x.addressee, x.attitude, NULL, x.content, coalesce(x.date, x.published), x.publisher, x.certainty, x.story, x.review FROM statements x",
        ["meeting"] = "x.document, x.id, x.participants, NULL, NULL, x.channel, x.status, coalesce(x.place, (SELECT e.words FROM spans e WHERE e.doc = x.doc AND e.r = x.r AND e.role = 'evidence' ORDER BY e.ord LIMIT 1), ''), coalesce(x.date, x.published), x.publisher, x.certainty, x.story, x.review FROM meetings x",
        ["position"] = "x.document, x.id, x.holder, NULL, x.toward, x.stance, NULL, x.issue, coalesce(x.date, x.published), x.publisher, x.certainty, x.story, x.review FROM positions x",
        ["event"] = "x.document, x.id, x.actor, NULL, x.recipient, x.event, x.mode, x.trigger_words, coalesce(x.date, x.published), x.publisher, x.certainty, x.story, x.review FROM events x",
    };

    /// <summary>Names of parties.</summary>
    public DeskNames Names { get; } = new(desk);

    /// <summary>Records in the order that the question gives.</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="rest">SQL after the name of the view <c>x</c>: joins, conditions, order, limit.</param>
    /// <param name="values">Its parameters.</param>
    public IReadOnlyList<RecordLine> Ask(string kind, string rest, params object?[] values) =>
        [.. desk.Ask($"SELECT {Columns[kind]} {rest}", values).Rows.Select(row => Line(kind, row))];

    /// <summary>Records that the newest documents tell of, the latest first.</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="keys">What gives their <c>doc</c> and <c>r</c>; few, for databases begin there.</param>
    /// <param name="condition">What else must hold of the view <c>x</c>.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="values">Parameters.</param>
    public IReadOnlyList<RecordLine> Latest(string kind, string keys, string condition, long most, params object?[] values)
    {
        // SQLite keeps to the order of a CROSS JOIN; left to itself it begins with all documents.
        var end = Columns[kind].LastIndexOf(" FROM ", StringComparison.Ordinal);
        var (columns, view) = (Columns[kind][..end], Columns[kind][(end + " FROM ".Length)..]);
        return
        [
            .. desk.Ask(FormattableString.Invariant($"SELECT {columns} FROM (SELECT DISTINCT doc, r FROM ({keys}) u) k CROSS JOIN {view} WHERE x.doc = k.doc AND x.r = k.r AND {condition} ORDER BY coalesce(x.date, x.published) DESC, x.doc DESC, x.r LIMIT {most}"), values)
                .Rows.Select(row => Line(kind, row)),
        ];
    }

    /// <summary>Keys of the newest records in which a party has one of some parts.</summary>
    /// <param name="party">Parameter that names it.</param>
    /// <param name="roles">The parts.</param>
    /// <param name="most">How many of each part at most.</param>
    /// <param name="other">Parameter that names another party that must have <paramref name="otherRole"/> in it, or null.</param>
    /// <param name="otherRole">The part of the other.</param>
    /// <param name="hasCountries">True where a name may be a country, which finds all its parties.</param>
    public static string Keys(string party, IReadOnlyList<string> roles, long most, string? other = null, string? otherRole = null, bool hasCountries = false)
    {
        var also = other is null ? "" : $" AND EXISTS (SELECT 1 FROM parties o WHERE o.doc = p.doc AND o.r = p.r AND o.role = '{otherRole}' AND (o.entity = {other} OR o.country = {other}))";
        // One question for each part and column: each goes along an index from its newest end.
        string[] columns = hasCountries ? ["entity", "country"] : ["entity"];
        return string.Join(" UNION ALL ", columns.SelectMany(column => roles.Select(role => FormattableString.Invariant(
            $"SELECT doc, r FROM (SELECT p.doc, p.r FROM parties p WHERE p.{column} = {party} AND p.role = '{role}'{also} ORDER BY p.doc DESC LIMIT {most}) {column}_{role}"))));
    }

    /// <summary>A record, or null where the desk has none.</summary>
    public RecordLine? One(string document, string id) =>
        Columns.ContainsKey(id.Split(':')[0]) ? Ask(id.Split(':')[0], "WHERE x.document = $1 AND x.id = $2", document, id).FirstOrDefault() : null;

    private RecordLine Line(string kind, IReadOnlyList<object?> row)
    {
        string? Text(int column) => row[column] as string;
        var (what, more) = (Text(5) ?? "", Text(6));
        return new(
            Text(0)!,
            Text(1)!,
            kind,
            Names.List(row[2]),
            Names.List(row[3]),
            Names.List(row[4]),
            kind switch
            {
                "meeting" => $"{Words.Channel(what)}, {more}",
                "event" when more is not null => $"{what} ({more})",
                _ => what,
            },
            Visible.OneLine(Text(7) ?? ""),
            Text(8),
            Text(9) is { } publisher ? Visible.OneLine(publisher) : null,
            Text(10) ?? "",
            Text(11) ?? "",
            Text(12));
    }
}
