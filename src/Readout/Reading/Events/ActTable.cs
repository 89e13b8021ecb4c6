using Readout.Rules.Lexicons;

namespace Readout.Reading.Events;

/// <summary>
/// The kinds of act and what becomes of them: lexicon/plover/acts.tsv, operations.tsv, changes.tsv (ended, resumed, accepted), operators.tsv (agreed,
/// asked for, refused, threatened) and chains.tsv. Immutable.
/// </summary>
internal sealed class ActTable
{
    private const string Anything = "*";

    private readonly Dictionary<string, Act> _acts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Operator, string Act), string> _changes = [];
    private readonly Dictionary<(string Operator, string Act), EventCode?> _codes = [];
    private readonly Dictionary<string, Operation> _operations = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Outer, string Inner), string> _chains = [];

    public ActTable(WordTable acts, WordTable operations, WordTable changes, WordTable operators, WordTable chains)
    {
        foreach (var row in acts.Rows)
        {
            _acts.Add(row.Lemma, new(row.Lemma, CodeOf(row), NullIfEmpty(row["context"]), row["reciprocal"] == "yes", row["answered"] == "yes", row["needs"]));
        }

        foreach (var row in operations.Rows)
        {
            _operations.Add(row.Lemma, new(row.Lemma, row["kind"] == "event", row["kind"] == "same", row["other"], row["answered"] == "yes", row["known"] == "yes", NullIfEmpty(row["like"])));
        }

        foreach (var row in chains.Rows)
        {
            _chains.Add((row.Lemma, row["inner"]), row["becomes"]);
        }

        foreach (var row in changes.Rows)
        {
            _changes.Add((row.Lemma, row["act"]), row["becomes"]);
        }

        foreach (var row in operators.Rows)
        {
            _codes.Add((row.Lemma, row["act"]), row["event"].Length == 0 ? null : CodeOf(row));
        }
    }

    /// <summary>The kind of act of a name, or null.</summary>
    public Act? Find(string name) => _acts.GetValueOrDefault(name);

    /// <summary>The special case of an act that a word about it tells ("military" aid), or the act itself.</summary>
    public Act Refine(Act act, string refinement)
    {
        for (var known = act; known is not null; known = ParentOf(known))
        {
            if (_acts.TryGetValue($"{known.Name}.{refinement}", out var special))
            {
                return special;
            }
        }

        return act;
    }

    /// <summary>The operation of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is none: a rule or lexicon names one that operations.tsv lacks.</exception>
    public Operation OperationOf(string name) => _operations[name];

    /// <summary>What one operation upon another comes to.</summary>
    public string Combine(string outer, string inner) => _chains.GetValueOrDefault((outer, inner), outer);

    /// <summary>The kind of act that ending, resuming or accepting one is; null if it is none.</summary>
    public Act? Change(Operation change, Act act)
    {
        foreach (var key in KeysOf(act))
        {
            if (_changes.TryGetValue((change.Name, key), out var becomes))
            {
                return _acts[becomes];
            }
        }

        return change.IsSame ? act : null;
    }

    /// <summary>The event that an operation makes of an act, or of something unknown (null); null if it makes none.</summary>
    public EventCode? Apply(string operation, Act? act)
    {
        if (act is not null)
        {
            foreach (var key in KeysOf(act))
            {
                if (_codes.TryGetValue((operation, key), out var code))
                {
                    return code;
                }
            }
        }

        return _codes.TryGetValue((operation, Anything), out var any) ? any : _operations[operation].Like is { } like ? Apply(like, act) : null;
    }

    // What an act is a special case of that has no code of its own: it is refined as that is.
    private Act? ParentOf(Act act) =>
        act.Name.LastIndexOf('.') is > 0 and var dot && _acts.TryGetValue(act.Name[..dot], out var parent) && parent.Code == act.Code ? parent : null;

    // The act, what it is a special case of, its event type.
    private static IEnumerable<string> KeysOf(Act act)
    {
        yield return act.Name;
        for (var dot = act.Name.LastIndexOf('.'); dot > 0; dot = act.Name.LastIndexOf('.', dot - 1))
        {
            yield return act.Name[..dot];
        }

        yield return act.Code.Type;
    }

    private static EventCode CodeOf(WordRow row) => new(row["event"], NullIfEmpty(row["mode"]), NullIfEmpty(row["cameo"]));

    private static string? NullIfEmpty(string cell) => cell.Length == 0 ? null : cell;
}
