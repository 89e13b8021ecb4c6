using System.Collections.Concurrent;
using Readout.Language;
using Readout.Rules.Compilation;

namespace Readout.Rules.Matching;

/// <summary>
/// Finds all matches of a set of rules in a document, sentence by sentence: rules with a trigger at the tokens their trigger index names,
/// sequences over the sentences that hold one of their words. Immutable; what a call works on is a <see cref="MatchState"/>.
/// </summary>
internal sealed class RuleMatcher
{
    // A tree from a parser needs a few steps a token. The limit only ends the work on trees made to be slow.
    private const int WorkPerSentence = 100_000;
    private const int WorkPerToken = 500;

    // Longer sentences are read in stretches of this many tokens, so that the table of a sequence stays small.
    private const int SequenceStretch = 1024;

    private readonly RuleProgram[] _triggered;
    private readonly RuleProgram[] _sequences;
    private readonly int[] _triggeredLabels;
    private readonly int[] _sequenceLabels;
    private readonly TriggerIndex _triggers;
    private readonly SequenceFilter _filter;
    private readonly Vocabulary _vocabulary;
    private readonly RuleFirer _firer;
    private readonly ConcurrentBag<MatchState> _states = [];

    public RuleMatcher(IEnumerable<RuleProgram> programs, Vocabulary vocabulary, RelationSet bridges)
    {
        _vocabulary = vocabulary;
        _firer = new RuleFirer(bridges);
        RuleProgram[] ranked = [.. programs.OrderBy(p => p.Rule.Label, StringComparer.Ordinal).ThenByDescending(p => p.Rule.Priority).ThenBy(p => p.Order)];
        _triggered = [.. ranked.Where(p => p.Sequence is null)];
        _sequences = [.. ranked.Where(p => p.Sequence is not null)];
        _triggers = new TriggerIndex([.. _triggered.Select(p => TriggerKeys.Of(p.Trigger!))]);
        _filter = new SequenceFilter([.. _sequences.Select(p => p.Sequence!)]);
        _triggeredLabels = Labels(_triggered);
        _sequenceLabels = Labels(_sequences);
    }

    /// <summary>Adds the matches to a list and returns the sentences on which work ended early.</summary>
    public IReadOnlyList<int> Match(Document document, ReadOnlySpan<string?> entityTypes, List<RuleMatch> into)
    {
        if (!_states.TryTake(out var state))
        {
            state = new MatchState();
        }

        List<int>? unfinished = null;
        state.Load(document, entityTypes, _vocabulary);
        for (var s = 0; s < document.SentenceCount; s++)
        {
            var sentence = document.GetSentence(s);
            var before = into.Count;
            MatchSentence(state, sentence.FirstToken, sentence.EndToken, into);
            into.Sort(before, into.Count - before, MatchOrder.Instance);
            if (state.Paths.IsExhausted)
            {
                (unfinished ??= []).Add(s);
            }
        }

        state.Unload();
        _states.Add(state);
        return unfinished ?? (IReadOnlyList<int>)[];
    }

    private static int[] Labels(RuleProgram[] programs)
    {
        string[] names = [.. programs.Select(p => p.Rule.Label).Distinct(StringComparer.Ordinal)];
        return [.. programs.Select(p => Array.IndexOf(names, p.Rule.Label))];
    }

    private void MatchSentence(MatchState state, int start, int end, List<RuleMatch> into)
    {
        state.Paths.BeginSentence(start, end, WorkPerSentence + ((long)WorkPerToken * (end - start)));
        var candidates = state.Candidates;
        if (_triggered.Length > 0)
        {
            for (var token = start; token < end && !state.Paths.IsExhausted; token++)
            {
                candidates.Begin(_triggered.Length);
                _triggers.Collect(state, token, candidates);
                if (candidates.Count > 0)
                {
                    FireFirst(state, token, into);
                }
            }
        }

        if (_sequences.Length > 0)
        {
            _filter.Collect(state, start, end);
            MatchSequences(state, start, end, into);
        }
    }

    // Of each label the first rule that matches here.
    private void FireFirst(MatchState state, int token, List<RuleMatch> into)
    {
        var done = -1;
        foreach (var rank in state.Candidates.InOrder())
        {
            var program = _triggered[rank];
            if (_triggeredLabels[rank] != done && program.Trigger!.Holds(state, token) && _firer.TryFire(state, program, token, into))
            {
                done = _triggeredLabels[rank];
            }
        }
    }

    // Of each label, matches that do not overlap: the leftmost first, at one place the higher priority, the longer, the earlier rule.
    private void MatchSequences(MatchState state, int start, int end, List<RuleMatch> into)
    {
        var ranks = state.Candidates.InOrder();
        for (var i = 0; i < ranks.Length;)
        {
            var label = _sequenceLabels[ranks[i]];
            state.Stretches.Clear();
            for (; i < ranks.Length && _sequenceLabels[ranks[i]] == label; i++)
            {
                FindStretches(state, ranks[i], start, end);
            }

            FireStretches(state, into);
        }
    }

    private void FindStretches(MatchState state, int rank, int start, int end)
    {
        var program = _sequences[rank];
        for (var from = start; from < end; from += SequenceStretch)
        {
            var to = Math.Min(end, from + SequenceStretch);
            state.Sequences.Run(program.Sequence!, from, to);
            for (var at = from; at < to; at++)
            {
                if (state.Sequences.EndOf(at) is > 0 and var matchEnd)
                {
                    state.Stretches.Add(new SequenceStretch(at, -program.Rule.Priority, at - matchEnd, rank));
                }
            }
        }
    }

    private void FireStretches(MatchState state, List<RuleMatch> into)
    {
        state.Stretches.Sort();
        var free = 0;
        foreach (var stretch in state.Stretches)
        {
            if (stretch.Start >= free && _firer.TryFireSequence(state, _sequences[stretch.Rank], stretch.Start, stretch.End, into))
            {
                free = stretch.End;
            }
        }
    }

    private sealed class MatchOrder : IComparer<RuleMatch>
    {
        public static readonly MatchOrder Instance = new();

        public int Compare(RuleMatch? x, RuleMatch? y)
        {
            var order = x!.Trigger.CompareTo(y!.Trigger);
            order = order != 0 ? order : x.Order.CompareTo(y.Order);
            return order != 0 ? order : x.First.CompareTo(y.First);
        }
    }
}
