using Readout.Rules.Compilation;
using Readout.Rules.Syntax;

namespace Readout.Rules.Matching;

/// <summary>Tries one rule at one place: conditions, arguments, conditions on the captures, values.</summary>
internal sealed class RuleFirer(RelationSet bridges)
{
    public bool TryFire(MatchState state, RuleProgram program, int trigger, List<RuleMatch> into)
    {
        if (!Pass(state, program.EarlyGuards, trigger))
        {
            return false;
        }

        state.Captures.Clear();
        ExtentFinder.Add(state, 0, trigger, program.TriggerExtent, bridges);
        return TryFinish(state, program, trigger, trigger, trigger + 1, into);
    }

    public bool TryFireSequence(MatchState state, RuleProgram program, int start, int end, List<RuleMatch> into)
    {
        var trigger = state.Sequences.HeadOf(start, end);
        if (!Pass(state, program.EarlyGuards, trigger))
        {
            return false;
        }

        // Only this rule's match is wanted now, so its own stretch is enough.
        state.Captures.Clear();
        state.Sequences.Run(program.Sequence!, start, end);
        state.Sequences.Capture(program.Sequence!, start, new int[program.Rule.CaptureNames.Count]);
        return TryFinish(state, program, trigger, start, end, into);
    }

    private bool TryFinish(MatchState state, RuleProgram program, int trigger, int first, int end, List<RuleMatch> into)
    {
        foreach (var argument in program.Arguments)
        {
            if (!TryCapture(state, argument, trigger))
            {
                return false;
            }
        }

        // When work has ended early, "finds nothing" means nothing.
        if (!Pass(state, program.LateGuards, trigger) || state.Paths.IsExhausted)
        {
            return false;
        }

        into.Add(new RuleMatch(program.Rule, program.Order, trigger, first, end, CapturesOf(state, program), ValuesOf(state, program)));
        return true;
    }

    private bool TryCapture(MatchState state, ArgumentProgram argument, int trigger)
    {
        var isList = argument.Quantifier is Quantifier.Any or Quantifier.Some;
        var count = state.Paths.Find(argument.Path, trigger);
        count = state.Paths.Keep(count, isList ? count : Math.Min(count, 1));
        for (var i = 0; i < count; i++)
        {
            ExtentFinder.Add(state, argument.Slot, state.Paths.Result(count, i), argument.Extent, bridges);
        }

        state.Paths.Release(count);
        return count > 0 || argument.Quantifier is Quantifier.Optional or Quantifier.Any;
    }

    private static bool Pass(MatchState state, GuardProgram[] guards, int trigger)
    {
        foreach (var guard in guards)
        {
            if (state.Paths.Exists(guard.Path, trigger) == guard.IsNegated)
            {
                return false;
            }
        }

        return true;
    }

    private static Capture[][] CapturesOf(MatchState state, RuleProgram program)
    {
        var captures = new Capture[program.Rule.CaptureNames.Count][];
        for (var slot = 0; slot < captures.Length; slot++)
        {
            captures[slot] = state.Captures.ToArray(slot);
        }

        return captures;
    }

    private static KeyValuePair<string, string>[] ValuesOf(MatchState state, RuleProgram program)
    {
        var values = new List<KeyValuePair<string, string>>(program.Settings.Length);
        foreach (var setting in program.Settings)
        {
            if (ValueOf(state, setting) is { } value)
            {
                values.Add(KeyValuePair.Create(setting.Key, value));
            }
        }

        return [.. values];
    }

    private static string? ValueOf(MatchState state, SettingProgram setting)
    {
        foreach (var source in setting.Sources)
        {
            if (source.Literal is not null)
            {
                return source.Literal;
            }

            foreach (var capture in state.Captures.ToArray(source.Slot))
            {
                foreach (var column in source.Columns)
                {
                    if (CellOf(state, source, column, capture) is { Length: > 0 } cell)
                    {
                        return cell;
                    }
                }
            }
        }

        return null;
    }

    private static string CellOf(MatchState state, SettingSource source, LexiconColumn column, Capture capture)
    {
        if (column.Use is null)
        {
            return state.Document[capture.Head].Lemma;
        }

        var row = source.IsGroup ? RowIn(state, column.Use, capture) : column.Use.FindRow(state, capture.Head);
        return row < 0 ? "" : column.Use.Lexicon.Table.Rows[row].Cells[column.Column];
    }

    // The first entry inside of a group.
    private static int RowIn(MatchState state, LexiconUse use, Capture capture)
    {
        for (var i = capture.First; i < capture.End; i++)
        {
            if (use.FindEntry(state, i, capture.End) is { Length: > 0 } entry)
            {
                return entry.Row;
            }
        }

        return -1;
    }
}
