using Readout.Language;
using Readout.Rules.Lexicons;
using Readout.Rules.Syntax;
using EntityTypes = Readout.Records.EntityTypes;

namespace Readout.Rules.Compilation;

/// <summary>Turns node tests as written into <see cref="TokenTest"/>s. What is wrong is reported, and stands in as a test that never holds.</summary>
internal sealed class TestCompiler(RuleScope scope)
{
    /// <summary>The attributes a test may ask for.</summary>
    public static readonly string[] Attributes = ["word", "form", "lemma", "tag", "xpos", "rel", "entity"];

    // Beyond any test a person writes; lets in lets can double a test with each level.
    private const int CostLimit = 1_000_000;

    private static readonly TokenTest Never = new AnyTest([]);

    private readonly Dictionary<string, TokenTest> _named = new(StringComparer.Ordinal);

    public PathCompiler Paths { get; set; } = null!;

    public TokenTest Compile(TestSyntax test) => test switch
    {
        AllSyntax all => new AllTest([.. all.Parts.Select(Compile)]),
        AnySyntax any => new AnyTest([.. any.Parts.Select(Compile)]),
        NotSyntax not => new NotTest(Compile(not.Inner)),
        LexiconTestSyntax lexicon => CompileLexicon(lexicon) is { } use ? new LexiconMemberTest(use) : Never,
        NamedTestSyntax named => CompileNamed(named.Place, named.Name),
        ExistsSyntax exists => new ExistsTest(Paths.Compile(exists.Path, null)),
        AttributeSyntax { Negated: true } attribute => new NotTest(CompileAttribute(attribute)),
        _ => CompileAttribute((AttributeSyntax)test),
    };

    public LexiconUse? CompileLexicon(LexiconTestSyntax test)
    {
        if (scope.FindLexicon(test.Place, test.Lexicon) is not { } lexicon)
        {
            return null;
        }

        bool[]? allowed = null;
        var isSound = true;
        foreach (var condition in test.Conditions)
        {
            allowed ??= [.. Enumerable.Repeat(true, lexicon.Table.Rows.Count)];
            isSound &= TryNarrow(lexicon.Table, condition, allowed);
        }

        if (isSound && allowed is not null && !allowed.Contains(true))
        {
            scope.Error(test.Place, $"no row of the lexicon '{test.Lexicon}' meets these conditions; expected at least one");
        }

        return new LexiconUse(lexicon, allowed);
    }

    /// <summary>The lexicons a token is in when the test holds: those asked for outside of '!' and of nested paths.</summary>
    /// <param name="test">The test.</param>
    /// <param name="lets">The lets that have been looked into; none is twice.</param>
    public IEnumerable<LexiconTestSyntax> LexiconsOf(TestSyntax test, HashSet<string> lets) => test switch
    {
        AllSyntax all => all.Parts.SelectMany(p => LexiconsOf(p, lets)),
        AnySyntax any => any.Parts.SelectMany(p => LexiconsOf(p, lets)),
        LexiconTestSyntax lexicon => [lexicon],
        NamedTestSyntax named when scope.PeekLet(named.Name)?.Test is { } inner && lets.Add(named.Name) => LexiconsOf(inner, lets),
        _ => [],
    };

    private bool TryNarrow(LexiconTable table, ConditionSyntax condition, bool[] allowed)
    {
        var column = table.IndexOf(condition.Column);
        if (column < 0)
        {
            scope.Error(condition.Place, $"the lexicon '{table.Path}' has no column '{condition.Column}'{Suggestion.For(condition.Column, table.Columns)}");
            return false;
        }

        var isSound = true;
        foreach (var value in condition.Values)
        {
            if (!table.Rows.Any(r => r.Cells[column] == value))
            {
                isSound = false;
                scope.Error(condition.Place, $"no row of '{table.Path}' has '{value}' in column '{condition.Column}'{Suggestion.For(value, table.Rows.Select(r => r.Cells[column]).Distinct())}");
            }
        }

        for (var row = 0; row < allowed.Length; row++)
        {
            var cell = table.Rows[row].Cells[column];
            var holds = condition.Values.Count == 0 ? cell.Length > 0 : condition.Values.Contains(cell);
            allowed[row] &= holds != condition.Negated;
        }

        return isSound;
    }

    /// <summary>A named test, compiled once however often it is used.</summary>
    public TokenTest CompileNamed(Place place, string name)
    {
        if (_named.TryGetValue(name, out var known))
        {
            return known;
        }

        if (scope.FindLet(place, name, "a node test") is not { Test: { } inner })
        {
            return Never;
        }

        scope.Resolving.Push(name);
        var test = Compile(inner);
        scope.Resolving.Pop();
        if (test.Cost > CostLimit)
        {
            scope.Error(place, $"with all 'let's written out '{name}' is too large a test; expected a smaller one");
            test = Never;
        }

        return _named[name] = test;
    }

    private TokenTest CompileAttribute(AttributeSyntax test)
    {
        var attribute = test.Attribute switch
        {
            "word" => TokenAttribute.Word,
            "form" => TokenAttribute.Form,
            "lemma" => TokenAttribute.Lemma,
            "tag" => TokenAttribute.Tag,
            "xpos" => TokenAttribute.FineTag,
            "rel" => TokenAttribute.Relation,
            "entity" => TokenAttribute.Entity,
            _ => (TokenAttribute?)null,
        };
        if (attribute is null)
        {
            scope.Error(test.Place, $"tokens have no attribute '{test.Attribute}'{Suggestion.For(test.Attribute, Attributes)}; expected {Suggestion.List(Attributes)}");
            return Never;
        }

        var parts = new List<TokenTest>();
        ValueSyntax[] plain = [.. test.Values.Where(v => !v.IsPattern)];
        if (plain.Length > 0)
        {
            parts.Add(CompileValues(attribute.Value, plain));
        }

        parts.AddRange(test.Values.Where(v => v.IsPattern).Select(v => CompilePattern(attribute.Value, v)));
        return parts.Count == 1 ? parts[0] : new AnyTest([.. parts]);
    }

    private TokenTest CompilePattern(TokenAttribute attribute, ValueSyntax value)
    {
        if (attribute is TokenAttribute.Tag or TokenAttribute.Entity)
        {
            scope.Error(value.Place, "a tag or entity type is given by its name, not by a regular expression; expected names separated by ','");
            return Never;
        }

        return scope.Pattern(value) is { } pattern ? new PatternTest(attribute, pattern, PatternOpening.Find(value.Text)) : Never;
    }

    private TokenTest CompileValues(TokenAttribute attribute, ValueSyntax[] values) => attribute switch
    {
        TokenAttribute.Tag => new TagTest(values.Aggregate(0u, (tags, v) => tags | TagOf(v))),
        TokenAttribute.Form => new FormTest([.. values.Select(v => v.Text)]),
        TokenAttribute.Relation => new RelationTest(Paths.CompileRelations([.. values.Select(v => new RelationSyntax(v.Place, v.Text, false))])),
        TokenAttribute.FineTag => new NumberTest(attribute, [.. values.Select(v => scope.Vocabulary.FineTag(v.Text))]),
        TokenAttribute.Entity => new NumberTest(attribute, [.. values.Select(EntityOf)]),
        _ => new NumberTest(attribute, [.. values.Select(WordOf)]),
    };

    private int WordOf(ValueSyntax value)
    {
        if (value.Text.Any(char.IsWhiteSpace))
        {
            scope.Error(value.Place, $"'{value.Text}' is more than one word and a test looks at one token; expected one word here, or the words in a 'sequence'");
        }

        return scope.Vocabulary.Word(value.Text);
    }

    private int EntityOf(ValueSyntax value)
    {
        if (!EntityTypes.Names.Contains(value.Text))
        {
            scope.Error(value.Place, $"'{value.Text}' is no type of entity{Suggestion.For(value.Text, EntityTypes.Names)}; expected {Suggestion.List(EntityTypes.Names)}");
        }

        return scope.Vocabulary.Entity(value.Text);
    }

    private uint TagOf(ValueSyntax value)
    {
        var names = Enum.GetNames<UniversalTag>();
        var index = Array.IndexOf(names, value.Text);
        if (index >= 0)
        {
            return 1u << index;
        }

        scope.Error(value.Place, $"'{value.Text}' is no universal tag{Suggestion.For(value.Text, names)}; expected {Suggestion.List(names)}");
        return 0;
    }
}
