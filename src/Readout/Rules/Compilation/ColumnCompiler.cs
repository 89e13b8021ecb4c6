using Readout.Rules.Syntax;

namespace Readout.Rules.Compilation;

/// <summary>Finds, for CAPTURE.COLUMN, the lexicons that the capture was tested against, and the column in them.</summary>
internal sealed class ColumnCompiler(
    RuleScope scope, TestCompiler tests, RuleSyntax rule, IReadOnlyList<ArgumentSyntax> arguments, IReadOnlyList<string> slots)
{
    private const string LemmaColumn = "lemma";

    /// <summary>The slot of the capture; -1, with the error reported, where there is none before this line.</summary>
    public int SlotOf(ColumnSyntax column)
    {
        for (var slot = 0; slot < slots.Count; slot++)
        {
            if (slots[slot] == column.Capture)
            {
                return slot;
            }
        }

        scope.Error(column.Place, $"the rule has no capture '{column.Capture}'{Suggestion.For(column.Capture, slots)}; expected {Suggestion.List(slots)}");
        return -1;
    }

    /// <summary>The column in every lexicon the capture may be in; empty, with the error reported, where it is in none.</summary>
    public LexiconColumn[] Compile(ColumnSyntax column, bool mayBeLemma)
    {
        LexiconUse[] uses = [.. LexiconsOf(column.Capture, []).Select(tests.CompileLexicon).OfType<LexiconUse>()];
        LexiconColumn[] columns = [.. uses.Select(u => new LexiconColumn(u, u.Lexicon.Table.IndexOf(column.Column))).Where(c => c.Column >= 0)];
        if (columns.Length > 0)
        {
            return columns;
        }

        if (mayBeLemma && column.Column == LemmaColumn)
        {
            return [new LexiconColumn(null, 0)];
        }

        var known = uses.SelectMany(u => u.Lexicon.Table.Columns).Distinct().ToArray();
        scope.Error(column.Place, known.Length > 0
            ? $"the lexicon of '{column.Capture}' has no column '{column.Column}'{Suggestion.For(column.Column, known)}; expected {Suggestion.List(known)}"
            : $"'{column.Capture}' is not looked up in a lexicon, so it has no column '{column.Column}'; expected '[@LEXICON]' where it is captured");
        return [];
    }

    private IEnumerable<LexiconTestSyntax> LexiconsOf(string capture, HashSet<string> lets)
    {
        if (rule.Trigger?.Name == capture)
        {
            return tests.LexiconsOf(rule.Trigger.Test, lets);
        }

        if (arguments.FirstOrDefault(a => a.Name == capture) is { } argument)
        {
            return LexiconsOf(argument.Path, lets);
        }

        return rule.Sequence is null ? []
            : SequenceCompiler.GroupsOf(scope, rule.Sequence).Where(g => g.Name == capture).SelectMany(g => LexiconsOf(g.Inner, lets));
    }

    private IEnumerable<LexiconTestSyntax> LexiconsOf(PathSyntax path, HashSet<string> lets) =>
        path.Alternatives.SelectMany(u => u.Chains).SelectMany(c => LexiconsOf(c, lets));

    // The tests that the token at the end of a chain has passed: of the last step, and of filters behind it.
    private IEnumerable<LexiconTestSyntax> LexiconsOf(ChainSyntax chain, HashSet<string> lets)
    {
        for (var i = chain.Steps.Count - 1; i >= 0; i--)
        {
            foreach (var lexicon in LexiconsOf(chain.Steps[i], lets))
            {
                yield return lexicon;
            }

            var isFilter = chain.Steps[i] is FilterStepSyntax
                || (chain.Steps[i] is NamedStepSyntax named && scope.PeekLet(named.Name)?.Test is not null);
            if (!isFilter)
            {
                yield break;
            }
        }

        foreach (var lexicon in chain.Start is null ? [] : LexiconsOf(chain.Start, lets))
        {
            yield return lexicon;
        }
    }

    private IEnumerable<LexiconTestSyntax> LexiconsOf(StepSyntax step, HashSet<string> lets) => step switch
    {
        FilterStepSyntax filter => tests.LexiconsOf(filter.Test, lets),
        EdgeStepSyntax { Test: { } test } => tests.LexiconsOf(test, lets),
        GroupStepSyntax group => group.Union.Chains.SelectMany(c => LexiconsOf(c, lets)),
        NamedStepSyntax named when scope.PeekLet(named.Name) is { Sequence: null } let && lets.Add(named.Name) =>
            let.Test is not null ? tests.LexiconsOf(let.Test, lets) : LexiconsOf(let.Path!, lets),
        _ => [],
    };

    private IEnumerable<LexiconTestSyntax> LexiconsOf(SequenceSyntax sequence, HashSet<string> lets) => sequence switch
    {
        ConcatSyntax concat => concat.Parts.SelectMany(p => LexiconsOf(p, lets)),
        ChoiceSyntax choice => choice.Parts.SelectMany(p => LexiconsOf(p, lets)),
        RepeatSyntax repeat => LexiconsOf(repeat.Inner, lets),
        NamedGroupSyntax group => LexiconsOf(group.Inner, lets),
        TokenSyntax token => tests.LexiconsOf(token.Test, lets),
        EntrySyntax entry => [entry.Lexicon],
        NamedSequenceSyntax named when scope.PeekLet(named.Name) is { Path: null } let && lets.Add(named.Name) =>
            let.Test is not null ? tests.LexiconsOf(let.Test, lets) : LexiconsOf(let.Sequence!, lets),
        _ => [],
    };
}
