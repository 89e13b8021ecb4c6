using Readout.Rules.Syntax;

namespace Readout.Rules.Compilation;

/// <summary>Turns token patterns as written into <see cref="SequenceProgram"/>s.</summary>
internal sealed class SequenceCompiler
{
    private const int RepeatLimit = 64;
    private const int SizeLimit = 4096;

    private readonly RuleScope _scope;
    private readonly TestCompiler _tests;
    private readonly SequenceSyntax _root;
    private readonly IReadOnlyList<string> _slots;
    private readonly List<SequenceOperation> _operations = [];

    private SequenceCompiler(RuleScope scope, TestCompiler tests, SequenceSyntax root, IReadOnlyList<string> slots)
    {
        _scope = scope;
        _tests = tests;
        _root = root;
        _slots = slots;
    }

    public static SequenceProgram Compile(RuleScope scope, TestCompiler tests, SequenceSyntax sequence, IReadOnlyList<string> slots)
    {
        var compiler = new SequenceCompiler(scope, tests, sequence, slots);
        var (required, isEmpty) = compiler.Emit(sequence);
        if (isEmpty)
        {
            scope.Error(sequence.Place, "this sequence can be empty; expected at least one part without '?' or '*'");
        }

        compiler.Add(new SequenceOperation(SequenceCode.Match));
        return new SequenceProgram([.. compiler._operations], isEmpty ? [] : compiler.SortByEmptySteps(), [.. required.OrderBy(k => k.Price)]);
    }

    /// <summary>The groups in the order they are opened, those in lets too; a let that is used again adds none.</summary>
    public static IEnumerable<(Place Place, string Name, SequenceSyntax Inner)> GroupsOf(RuleScope scope, SequenceSyntax sequence) =>
        GroupsOf(scope, sequence, []);

    private static IEnumerable<(Place Place, string Name, SequenceSyntax Inner)> GroupsOf(RuleScope scope, SequenceSyntax sequence, HashSet<string> lets) => sequence switch
    {
        ConcatSyntax concat => concat.Parts.SelectMany(p => GroupsOf(scope, p, lets)),
        ChoiceSyntax choice => choice.Parts.SelectMany(p => GroupsOf(scope, p, lets)),
        RepeatSyntax repeat => GroupsOf(scope, repeat.Inner, lets),
        NamedGroupSyntax group => GroupsOf(scope, group.Inner, lets).Prepend((group.Place, group.Name, group.Inner)),
        NamedSequenceSyntax named when scope.PeekLet(named.Name)?.Sequence is { } inner && lets.Add(named.Name) => GroupsOf(scope, inner, lets),
        _ => [],
    };

    // Emits instructions that end where the next ones begin; tells what every match contains and whether it can be empty.
    private (List<TriggerKeys> Required, bool IsEmpty) Emit(SequenceSyntax sequence)
    {
        if (_operations.Count > SizeLimit)
        {
            return ([], false);
        }

        switch (sequence)
        {
            case ConcatSyntax concat:
                return EmitConcat(concat.Parts.Select(Emit).ToArray());
            case ChoiceSyntax choice:
                return EmitChoice(choice);
            case RepeatSyntax repeat:
                return EmitRepeat(repeat);
            case NamedGroupSyntax group:
                return EmitGroup(group);
            case TokenSyntax token:
                return EmitToken(_tests.Compile(token.Test));
            case WordsSyntax words:
                return EmitWords(words);
            case EntrySyntax entry:
                return EmitEntry(entry);
            default:
                return EmitNamed((NamedSequenceSyntax)sequence);
        }
    }

    private static (List<TriggerKeys> Required, bool IsEmpty) EmitConcat((List<TriggerKeys> Required, bool IsEmpty)[] parts) =>
        ([.. parts.Where(p => !p.IsEmpty).SelectMany(p => p.Required)], Array.TrueForAll(parts, p => p.IsEmpty));

    private static List<TriggerKeys> Known(TriggerKeys keys) => keys.IsEvery ? [] : [keys];

    private (List<TriggerKeys> Required, bool IsEmpty) EmitToken(TokenTest test)
    {
        Add(new SequenceOperation(SequenceCode.Token) { Test = test });
        return (Known(TriggerKeys.Of(test)), false);
    }

    private (List<TriggerKeys> Required, bool IsEmpty) EmitWords(WordsSyntax words)
    {
        var numbers = _scope.Vocabulary.Words(words.Words);
        if (numbers.Length == 0)
        {
            _scope.Error(words.Place, "expected words between the quotation marks, found none");
            return ([], false);
        }

        var parts = numbers.Select(n => EmitToken(new NumberTest(TokenAttribute.Word, [n]))).ToArray();
        return EmitConcat(parts);
    }

    private (List<TriggerKeys> Required, bool IsEmpty) EmitEntry(EntrySyntax entry)
    {
        if (_tests.CompileLexicon(entry.Lexicon) is not { } use)
        {
            return ([], false);
        }

        Add(new SequenceOperation(SequenceCode.Entry) { Entry = use });
        return ([TriggerKeys.Of(use)], false);
    }

    private (List<TriggerKeys> Required, bool IsEmpty) EmitNamed(NamedSequenceSyntax named)
    {
        if (_scope.FindLet(named.Place, named.Name, "a sequence") is not { } let)
        {
            return ([], false);
        }

        if (let.Test is not null)
        {
            return EmitToken(_tests.CompileNamed(named.Place, named.Name));
        }

        _scope.Resolving.Push(named.Name);
        var emitted = Emit(let.Sequence!);
        _scope.Resolving.Pop();
        return emitted;
    }

    private (List<TriggerKeys> Required, bool IsEmpty) EmitGroup(NamedGroupSyntax group)
    {
        var slot = 0;
        while (_slots[slot] != group.Name)
        {
            slot++;
        }

        Add(new SequenceOperation(SequenceCode.Open) { Slot = slot });
        var inner = Emit(group.Inner);
        Add(new SequenceOperation(SequenceCode.Close) { Slot = slot });
        return inner;
    }

    private (List<TriggerKeys> Required, bool IsEmpty) EmitChoice(ChoiceSyntax choice)
    {
        var keys = new List<TriggerKeys>();
        var isEmpty = false;
        var exits = new List<SequenceOperation>();
        for (var i = 0; i < choice.Parts.Count; i++)
        {
            var isLast = i == choice.Parts.Count - 1;
            var split = isLast ? null : Add(new SequenceOperation(SequenceCode.Split));
            var part = Emit(choice.Parts[i]);
            keys.Add(TriggerKeys.Best(part.Required));
            isEmpty |= part.IsEmpty;
            if (!isLast)
            {
                exits.Add(Add(new SequenceOperation(SequenceCode.Split)));
                split!.Second = _operations.Count;
            }
        }

        foreach (var exit in exits)
        {
            exit.First = exit.Second = _operations.Count;
        }

        return (Known(TriggerKeys.Union(keys)), isEmpty);
    }

    private (List<TriggerKeys> Required, bool IsEmpty) EmitRepeat(RepeatSyntax repeat)
    {
        if (repeat.Least < 0 || repeat.Most < Math.Max(1, repeat.Least) || Math.Max(repeat.Least, repeat.Most ?? 0) > RepeatLimit)
        {
            _scope.Error(repeat.Place, $"expected counts '{{LEAST,MOST}}' with 0 <= LEAST <= MOST <= {RepeatLimit}");
            return ([], false);
        }

        List<TriggerKeys> required = [];
        var isEmpty = false;
        for (var i = 0; i < repeat.Least; i++)
        {
            (required, isEmpty) = Emit(repeat.Inner);
        }

        if (repeat.Most is null)
        {
            isEmpty |= EmitLoop(repeat);
        }
        else
        {
            EmitOptionals(repeat.Inner, repeat.Most.Value - repeat.Least);
        }

        return (required, repeat.Least == 0 || isEmpty);
    }

    private bool EmitLoop(RepeatSyntax repeat)
    {
        var loop = Add(new SequenceOperation(SequenceCode.Split));
        var at = _operations.Count - 1;
        var (_, isEmpty) = Emit(repeat.Inner);
        if (isEmpty)
        {
            _scope.Error(repeat.Place, "this repeats something that can be empty; expected '?' or '*' on the inside or on the outside, not on both");
        }

        Add(new SequenceOperation(SequenceCode.Split) { First = at, Second = at });
        _operations[^1].First = _operations[^1].Second = at;
        loop.Second = _operations.Count;
        return isEmpty;
    }

    private void EmitOptionals(SequenceSyntax inner, int count)
    {
        var splits = new List<SequenceOperation>();
        for (var i = 0; i < count; i++)
        {
            splits.Add(Add(new SequenceOperation(SequenceCode.Split)));
            Emit(inner);
        }

        foreach (var split in splits)
        {
            split.Second = _operations.Count;
        }
    }

    private SequenceOperation Add(SequenceOperation operation)
    {
        _operations.Add(operation);
        operation.First = operation.Second = _operations.Count;
        if (_operations.Count == SizeLimit)
        {
            _scope.Error(_root.Place, $"this sequence takes more than {SizeLimit} instructions with all counts and lets written out; expected smaller counts");
        }

        return operation;
    }

    // Depth first over the instructions that take no token: what an instruction leads to comes before it.
    private int[] SortByEmptySteps()
    {
        var order = new List<int>();
        var seen = new bool[_operations.Count];
        for (var i = _operations.Count - 1; i >= 0; i--)
        {
            Visit(i, seen, order);
        }

        return [.. order];
    }

    private void Visit(int operation, bool[] seen, List<int> order)
    {
        if (seen[operation])
        {
            return;
        }

        seen[operation] = true;
        var current = _operations[operation];
        if (current.Code is SequenceCode.Split or SequenceCode.Open or SequenceCode.Close)
        {
            Visit(current.First, seen, order);
            Visit(current.Second, seen, order);
        }

        order.Add(operation);
    }
}
