using Readout.Rules.Lexicons;
using Readout.World;

namespace Readout.Reading.Events;

/// <summary>
/// Tells who may take part in an event of a kind (lexicon/plover/standing.tsv): a state may seize a town, a candidate captures none. Immutable.
/// </summary>
internal sealed class Standing
{
    private const string Any = "*";
    private const string Unclear = "unclear";
    private const string Pronoun = "pronoun";
    private const string Meeting = "talks.met";
    private const string Consultation = "CONSULT";

    private readonly List<KindRow> _kinds;
    private readonly Dictionary<string, Row> _rows;
    private readonly WordTable _pronouns;

    public Standing(WordTable kinds, WordTable standing, WordTable pronouns)
    {
        _kinds = [.. kinds.Rows.Select(static row => new KindRow(row.Lemma, row["named"], ListOf(row["sector"]), row["role"].Length > 0, row["country"].Length > 0, row["kind"]))];
        _rows = standing.Rows.ToDictionary(
            static row => row.Lemma, static row => new Row(ListOf(row["actor"]), ListOf(row["recipient"]), ListOf(row["alone"]), ListOf(row["one"])), StringComparer.Ordinal);
        _pronouns = pronouns;
    }

    /// <summary>The kind of a party.</summary>
    /// <param name="referent">Whom it means.</param>
    /// <param name="text">The words that name it there.</param>
    public string KindOf(Referent referent, string text)
    {
        var type = !referent.Named && referent.Sector is null or "CVL" && _pronouns.TryGet(text, out _) ? Pronoun : referent.Type;
        foreach (var row in _kinds)
        {
            if (row.Type == type
                && (row.Named.Length == 0 || row.Named == (referent.Named ? "yes" : "no"))
                && (row.Sectors.Length == 0 || row.Sectors.Contains(referent.Sector))
                && (!row.NeedsRole || referent.Role is not null)
                && (!row.NeedsCountry || referent.Country is not null))
            {
                return row.Kind;
            }
        }

        return Unclear;
    }

    /// <summary>Why parties of these kinds cannot be those of the event, or null if they can.</summary>
    /// <param name="act">The act that is done; null where it is agreed, asked for or refused, or not known.</param>
    /// <param name="type">PLOVER's type of the event.</param>
    /// <param name="actors">Kinds of those who act.</param>
    /// <param name="recipients">Kinds of those acted upon.</param>
    public string? Objection(string? act, string type, IReadOnlyList<string> actors, IReadOnlyList<string> recipients)
    {
        var row = RowOf(act, type);
        if (!Fits(actors, row.Actor))
        {
            return "whoever acts is not known for one who can";
        }

        if (row.One.Length > 0 && !actors.Concat(recipients).Any(row.One.Contains))
        {
            return "nobody among them is known for a public part";
        }

        if (recipients.Count > 0)
        {
            return Fits(recipients, row.Recipient) ? null : "whoever it is done to is not known for one it can be done to";
        }

        return actors.Count > 1 || actors.Any(row.Alone.Contains) ? null : "nobody is named it is done to";
    }

    /// <summary>Why those who met cannot be the parties of a consultation, or null if they can: each must be of a kind that consults.</summary>
    public string? ObjectionToMeeting(IReadOnlyList<string> participants) =>
        participants.All(RowOf(null, Consultation).Actor.Contains) ? Objection(Meeting, Consultation, participants, []) : "not all who met are known for ones who consult";

    private static bool Fits(IReadOnlyList<string> kinds, string[] allowed) =>
        kinds.Any(allowed.Contains) && (allowed.Contains(Unclear) || !kinds.Contains(Unclear));

    private Row RowOf(string? act, string type)
    {
        for (var name = act; name is not null; name = name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : null)
        {
            if (_rows.TryGetValue(name, out var own))
            {
                return own;
            }
        }

        return _rows.GetValueOrDefault(type) ?? _rows[Any];
    }

    private static string[] ListOf(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private sealed record KindRow(string Type, string Named, string[] Sectors, bool NeedsRole, bool NeedsCountry, string Kind);

    private sealed record Row(string[] Actor, string[] Recipient, string[] Alone, string[] One);
}
