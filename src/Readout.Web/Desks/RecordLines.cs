using Readout.Desk.Store;
using Readout.Web.Wording;

namespace Readout.Web.Desks;

/// <summary>Asks a desk for records of one kind and lays them out as lines. What is asked is written in this program; what a person gives is a parameter.</summary>
internal sealed class RecordLines(DeskStore desk)
{
    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["statement"] = "x.document, x.id, x.speaker, x.via, x.addressee, x.attitude, NULL, x.content, coalesce(x.date, x.published), x.publisher, x.certainty, x.story, x.review FROM statements x",
        ["meeting"] = "x.document, x.id, x.participants, NULL, NULL, x.channel, x.status, coalesce(x.place, ''), coalesce(x.date, x.published), x.publisher, x.certainty, x.story, x.review FROM meetings x",
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
