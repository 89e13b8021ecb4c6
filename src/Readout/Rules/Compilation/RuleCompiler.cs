using Readout.Rules.Syntax;

namespace Readout.Rules.Compilation;

/// <summary>Turns rules as written into <see cref="RuleProgram"/>s. One compiler makes one rule set.</summary>
internal sealed class RuleCompiler
{
    private readonly RuleScope _scope;
    private readonly TestCompiler _tests;
    private readonly PathCompiler _paths;
    private readonly Dictionary<string, ExtentProgram> _extents = new(StringComparer.Ordinal)
    {
        ["token"] = ExtentProgram.Token,
        ["subtree"] = ExtentProgram.Subtree,
        ["clause"] = ExtentProgram.Clause,
    };

    public RuleCompiler(RuleScope scope)
    {
        _scope = scope;
        _tests = new TestCompiler(scope);
        _paths = new PathCompiler(scope, _tests);
        _tests.Paths = _paths;
    }

    /// <summary>Closes the vocabulary once all is compiled.</summary>
    /// <param name="bridges">What may stand between the members of a name without being one: "minister |of| Norway".</param>
    public Vocabulary Build(out RelationSet bridges)
    {
        bridges = new RelationSet([], [_scope.Vocabulary.Relation("case"), _scope.Vocabulary.Relation("punct"), _scope.Vocabulary.Relation("cc")]);
        return _scope.Vocabulary.Build();
    }

    /// <summary>Compiles lets and extents, so that mistakes in unused ones are found too.</summary>
    public void CompileShared()
    {
        foreach (var let in _scope.Lets)
        {
            _scope.Resolving.Push(let.Name);
            if (let.Test is not null)
            {
                _tests.Compile(let.Test);
            }
            else if (let.Path is not null)
            {
                _paths.Compile(let.Path, null);
            }
            else
            {
                var slots = SequenceCompiler.GroupsOf(_scope, let.Sequence!).Select(g => g.Name).Distinct().ToArray();
                SequenceCompiler.Compile(_scope, _tests, let.Sequence!, slots);
            }

            _scope.Resolving.Pop();
        }

        foreach (var extent in _scope.Extents)
        {
            _extents.Add(extent.Name, new ExtentProgram(ExtentKind.Path, _paths.Compile(extent.Path, null)));
        }
    }

    public RuleProgram Compile(RuleSyntax rule, int order)
    {
        _scope.Rule = rule.Name;
        StatementSyntax[] statements = [.. _scope.Expand(rule.Statements)];
        ArgumentSyntax[] argumentSyntax = [.. statements.OfType<ArgumentSyntax>()];
        SettingSyntax[] settingSyntax = [.. statements.OfType<SettingSyntax>()];
        var slots = new List<string>();
        var groups = OpenSlots(rule, slots);
        var columns = new ColumnCompiler(_scope, _tests, rule, argumentSyntax, slots);
        _paths.Columns = columns;
        var trigger = rule.Trigger is null ? null : _tests.Compile(rule.Trigger.Test);
        var sequence = rule.Sequence is null ? null : SequenceCompiler.Compile(_scope, _tests, rule.Sequence, slots);
        var arguments = argumentSyntax.Select(a => Compile(a, slots)).ToArray();
        var guards = statements.OfType<GuardSyntax>().Select(g => new GuardProgram(g.Negated, _paths.Compile(g.Path, slots))).ToArray();
        var program = new RuleProgram
        {
            Rule = Describe(rule, settingSyntax, slots),
            Order = order,
            Trigger = trigger,
            TriggerExtent = FindExtent(rule.Trigger?.Extent, []),
            Sequence = sequence,
            EarlyGuards = [.. guards.Where(g => !g.Path.UsesCaptures)],
            Arguments = arguments,
            LateGuards = [.. guards.Where(g => g.Path.UsesCaptures)],
            Settings = [.. settingSyntax.Select(s => Compile(s, columns, rule.Sequence is null ? 0 : groups))],
        };
        _paths.Columns = null;
        _scope.Rule = null;
        return program;
    }

    private int OpenSlots(RuleSyntax rule, List<string> slots)
    {
        if (rule.Trigger is not null)
        {
            slots.Add(rule.Trigger.Name);
        }
        else if (rule.Sequence is not null)
        {
            slots.AddRange(SequenceCompiler.GroupsOf(_scope, rule.Sequence).Select(g => g.Name).Distinct(StringComparer.Ordinal));
        }

        return slots.Count;
    }

    private ArgumentProgram Compile(ArgumentSyntax argument, List<string> slots)
    {
        var path = _paths.Compile(argument.Path, slots);
        if (slots.Contains(argument.Name))
        {
            _scope.Error(argument.Place, $"the rule has a capture '{argument.Name}' already; expected another name, or alternatives in one path, separated by ','");
        }

        slots.Add(argument.Name);
        return new ArgumentProgram(slots.Count - 1, argument.Quantifier, path, FindExtent(argument.Extent, slots));
    }

    private static SettingProgram Compile(SettingSyntax setting, ColumnCompiler columns, int groups) => new(setting.Key,
        [.. setting.Sources.Select(s => s.Literal is not null ? new SettingSource(s.Literal, -1, false, []) : Compile(s.Column!, columns, groups))]);

    private static SettingSource Compile(ColumnSyntax column, ColumnCompiler columns, int groups)
    {
        var slot = columns.SlotOf(column);
        return slot < 0 ? new SettingSource("", -1, false, []) : new SettingSource(null, slot, slot < groups, columns.Compile(column, mayBeLemma: true));
    }

    private ExtentUse FindExtent(ExtentNameSyntax? name, List<string> slots)
    {
        if (name is null)
        {
            return new ExtentUse(ExtentProgram.Token, []);
        }

        foreach (var capture in name.Without.Where(w => !slots.Contains(w.Name)))
        {
            _scope.Error(capture.Place, $"there is no capture '{capture.Name}' before this line{Suggestion.For(capture.Name, slots)}");
        }

        int[] without = [.. name.Without.Select(w => slots.IndexOf(w.Name))];
        return new ExtentUse(_extents.TryGetValue(name.Name, out var extent) ? extent : Unknown(name), without);
    }

    private ExtentProgram Unknown(ExtentNameSyntax name)
    {
        _scope.Error(name.Place, $"there is no extent '{name.Name}'{Suggestion.For(name.Name, _extents.Keys)}; expected {Suggestion.List(_extents.Keys)}");
        return ExtentProgram.Token;
    }

    private Rule Describe(RuleSyntax rule, SettingSyntax[] settings, List<string> slots)
    {
        string[] keys = [.. settings.Select(s => s.Key).Distinct(StringComparer.Ordinal)];
        foreach (var expected in rule.Examples.SelectMany(e => e.Expected))
        {
            if (!slots.Contains(expected.Name) && !keys.Contains(expected.Name))
            {
                _scope.Error(expected.Place, $"the rule has no capture or key '{expected.Name}'{Suggestion.For(expected.Name, [.. slots, .. keys])}; expected {Suggestion.List([.. slots, .. keys])}");
            }
        }

        foreach (var again in settings.Where((s, i) => Array.FindIndex(settings, t => t.Key == s.Key) < i))
        {
            _scope.Error(again.Place, $"'{again.Key}' is set already; expected one line for it, with alternatives separated by ','");
        }

        foreach (var key in keys.Where(slots.Contains))
        {
            _scope.Error(settings.First(s => s.Key == key).Place, $"'{key}' is a capture of the rule; expected another name for the value");
        }

        return new Rule(rule.Name, rule.Label, rule.Priority, rule.Place.Source.Path, _scope.LineOf(rule.Place))
        {
            Note = rule.Note,
            Source = rule.Source,
            CaptureNames = [.. slots],
            ValueKeys = keys,
            Examples = [.. rule.Examples.Select(Describe)],
        };
    }

    private RuleExample Describe(ExampleSyntax example) => new(
        example.Fires, example.Text, [.. example.Expected.Select(e => KeyValuePair.Create(e.Name, e.Text))], _scope.LineOf(example.Place));
}
