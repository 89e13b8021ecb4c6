using System.Collections.ObjectModel;

namespace Readout.Rules;

/// <summary>One place where a rule fired, with what it captured. Immutable.</summary>
public sealed class RuleMatch
{
    private readonly Capture[][] _captures;
    private readonly KeyValuePair<string, string>[] _values;

    internal RuleMatch(Rule rule, int order, int trigger, int first, int end, Capture[][] captures, KeyValuePair<string, string>[] values)
    {
        Rule = rule;
        Order = order;
        Trigger = trigger;
        First = first;
        End = end;
        _captures = captures;
        _values = values;
    }

    /// <summary>The rule that fired.</summary>
    public Rule Rule { get; }

    /// <summary>The token that triggered it; of a sequence the token on which the others hang.</summary>
    public int Trigger { get; }

    /// <summary>First token of the sequence; the trigger where the rule has none.</summary>
    public int First { get; }

    /// <summary>Token after the sequence or the trigger.</summary>
    public int End { get; }

    /// <summary>What the rule set, in the order of its <c>set</c> lines.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Values => new ReadOnlyCollection<KeyValuePair<string, string>>(_values);

    internal int Order { get; }

    /// <summary>What was captured under a name, in text order; empty where nothing was, or the rule has no such capture.</summary>
    public ReadOnlySpan<Capture> this[string name] => SlotOf(name) is >= 0 and var slot ? _captures[slot] : [];

    /// <summary>The first capture under a name, or null.</summary>
    public Capture? Find(string name) => this[name] is [var first, ..] ? first : null;

    /// <summary>The value set for a key, or null.</summary>
    public string? ValueOf(string key)
    {
        foreach (var (name, value) in _values)
        {
            if (string.Equals(name, key, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }

    private int SlotOf(string name)
    {
        for (var i = 0; i < _captures.Length; i++)
        {
            if (string.Equals(Rule.CaptureNames[i], name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
