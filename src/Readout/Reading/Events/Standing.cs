using Readout.Language;
using Readout.Rules.Lexicons;
using Readout.World;

namespace Readout.Reading.Events;

/// <summary>
/// Tells who may take part in an event of a kind (lexicon/plover/standing.tsv): a state may seize a town, a candidate captures none. Immutable.
/// </summary>
internal sealed class Standing
{
    /// <summary>Stands for the act where what is agreed, asked for or refused is no known one.</summary>
    public const string Unknown = "unknown";

    private const string Any = "*";
    private const string Unclear = "unclear";
    private const string Pronoun = "pronoun";
    private const string Name = "name";
    private const string Kin = "kin";
    private const string Goods = "goods";
    private const string Self = "self";
    private const string Neuter = "neuter";
    private const string Person = "person";
    private const string Other = "other";
    private const string State = "state";
    private const string Place = "place";
    private const string Civilian = "CVL";
    private const string Law = "law";
    private const string Described = "described";
    private const string Meeting = "talks.told";

    private static readonly EventCode Consultation = new("CONSULT", null, null);

    private readonly List<KindRow> _kinds;
    private readonly Dictionary<string, Row> _rows;
    private readonly HashSet<(string Lemma, string Kind)> _nouns;

    public Standing(WordTable kinds, WordTable standing, WordTable nouns)
    {
        _kinds = [.. kinds.Rows.Select(static row => new KindRow(row.Lemma, row["named"], ListOf(row["sector"]), row["role"].Length > 0, row["country"].Length > 0, row["kind"]))];
        _rows = standing.Rows.ToDictionary(
            static row => row.Lemma, static row => new Row(ListOf(row["actor"]), ListOf(row["recipient"]), ListOf(row["alone"]), ListOf(row["one"]), ListOf(row["name"])), StringComparer.Ordinal);
        _nouns = [.. nouns.Rows.Select(static row => (row.Lemma, row["kind"]))];
    }

    /// <summary>The kind of a party.</summary>
    /// <param name="referent">Whom it means.</param>
    /// <param name="head">The word that heads the phrase it is named by.</param>
    public string KindOf(Referent referent, Token head)
    {
        var type = referent.Type;
        if ((_nouns.Contains((head.Lemma, Neuter)) && head.Relation is not ("nsubj" or "nmod:poss")) || IsLaw(head) || IsGlued(head) || (referent.Named && type is State or Place && IsOneOfMany(head)))
        {
            return Unclear;
        }

        if (_nouns.Contains((head.Lemma, Self)))
        {
            type = Self;
        }
        else if (!referent.Named && head.Tag == UniversalTag.PRON && referent.Sector is null or Civilian)
        {
            type = Pronoun;
        }
        else if (!referent.Named && (_nouns.Contains((head.Lemma, Kin)) || (type == Other && _nouns.Contains((head.Lemma, Person)))))
        {
            type = _nouns.Contains((head.Lemma, Kin)) ? Kin : Person;
        }

        else if (!referent.Named && type is Other or Place && _nouns.Contains((head.Lemma, Goods)))
        {
            type = Goods;
        }

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

    /// <summary>True if it is a thing that the text describes, and no kind of people.</summary>
    public bool IsThing(Referent referent, Token head) => referent is { Named: false, Type: Other } && KindOf(referent, head) == Described;

    /// <summary>Why parties of these kinds cannot be those of the event, or null if they can.</summary>
    /// <param name="act">The act that is done, <see cref="Unknown"/>, or null where a known act is asked for or refused.</param>
    /// <param name="code">The event.</param>
    /// <param name="isPair">True if there are recipients, or several who act upon each other.</param>
    /// <param name="actors">Kinds of those who act.</param>
    /// <param name="recipients">Kinds of those acted upon.</param>
    public string? Objection(string? act, EventCode code, bool isPair, IReadOnlyList<string> actors, IReadOnlyList<string> recipients)
    {
        var row = RowOf(act, code);
        if (!Fits(actors, row.Actor))
        {
            return "whoever acts is not known for one who can";
        }

        if (recipients.Count > 0 && !Fits(recipients, row.Recipient))
        {
            return "whoever it is done to is not known for one it can be done to";
        }

        if (row.One.Length > 0 && !actors.Concat(recipients).Any(row.One.Contains))
        {
            return "nobody among them is known for a public part";
        }

        if (row.BesideName.Length > 0 && actors.Concat(recipients).Contains(Name) && !actors.Concat(recipients).Any(row.BesideName.Contains))
        {
            return "of a name among them nothing is known";
        }

        return isPair || actors.Any(row.Alone.Contains) ? null : "nobody is named it is done to";
    }

    /// <summary>Why those who met cannot be the parties of a consultation, or null if they can: each must be of a kind that consults.</summary>
    public string? ObjectionToMeeting(IReadOnlyList<string> participants) =>
        participants.All(RowOf(Meeting, Consultation).Actor.Contains) ? Objection(Meeting, Consultation, isPair: true, participants, []) : "not all who met are known for ones who consult";

    // "The Voting Rights Act" is named like somebody and is nobody.
    private bool IsLaw(Token head)
    {
        var last = head;
        foreach (var index in head.Children)
        {
            if (index > last.Index && head.Document[index].Relation == "flat")
            {
                last = head.Document[index];
            }
        }

        return last.Tag == UniversalTag.PROPN && _nouns.Contains((last.Lemma.ToLowerInvariant(), Law));
    }

    // Words run together are what a page shows around its text ("ShareReplyFeatured").
    private static bool IsGlued(Token head)
    {
        if (GluedWords.IsIn(head.Text))
        {
            return true;
        }

        foreach (var index in head.Children)
        {
            if (head.Document[index] is { Relation: "flat" or "compound" } part && GluedWords.IsIn(part.Text))
            {
                return true;
            }
        }

        return false;
    }

    // "A united Peru" is what somebody wishes for.
    private static bool IsOneOfMany(Token head)
    {
        foreach (var index in head.Children)
        {
            if (head.Document[index].Relation == "det" && head.Document[index].Lemma == "a")
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(IReadOnlyList<string> kinds, string[] allowed) =>
        kinds.All(allowed.Contains);

    private Row RowOf(string? act, EventCode code)
    {
        for (var name = act; name is not null; name = name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : null)
        {
            if (_rows.TryGetValue(name, out var own))
            {
                return own;
            }
        }

        return _rows.GetValueOrDefault($"{code.Type}.{code.Mode}") ?? _rows.GetValueOrDefault(code.Type) ?? _rows[Any];
    }

    private static string[] ListOf(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private sealed record KindRow(string Type, string Named, string[] Sectors, bool NeedsRole, bool NeedsCountry, string Kind);

    private sealed record Row(string[] Actor, string[] Recipient, string[] Alone, string[] One, string[] BesideName);
}
