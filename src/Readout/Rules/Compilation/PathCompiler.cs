using Readout.Rules.Syntax;

namespace Readout.Rules.Compilation;

/// <summary>Turns paths as written into <see cref="PathProgram"/>s.</summary>
internal sealed class PathCompiler(RuleScope scope, TestCompiler tests)
{
    // Lets in lets can double a path with each level; nothing sensible comes near.
    private const int NodeLimit = 4096;

    // Steps of lets mean the same wherever the let is used.
    private readonly Dictionary<EdgeStepSyntax, PathStep> _stepsOfLets = new(ReferenceEqualityComparer.Instance);

    private int _nodes;
    private bool _usesCaptures;

    /// <summary>What CAPTURE.COLUMN means in the rule being compiled; null outside of one.</summary>
    public ColumnCompiler? Columns { get; set; }

    /// <summary>Compiles a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="slots">The captures it may start from, or null where it may start from none.</param>
    public PathProgram Compile(PathSyntax path, IReadOnlyList<string>? slots)
    {
        var outer = _usesCaptures;
        _usesCaptures = false;
        _nodes = 0;
        PathChain[][] alternatives = [.. path.Alternatives.Select(union => union.Chains.Select(c => Compile(c, slots)).ToArray())];
        if (_nodes > NodeLimit)
        {
            scope.Error(path.Place, $"with all 'let's written out this path has more than {NodeLimit} steps; expected a shorter one");
        }

        var program = new PathProgram(alternatives, _usesCaptures);
        _usesCaptures |= outer;
        return program;
    }

    public RelationSet CompileRelations(IReadOnlyList<RelationSyntax> relations)
    {
        var whole = new List<int>();
        var kinds = new List<int>();
        foreach (var relation in relations)
        {
            Check(relation);
            (relation.Exact || relation.Name.Contains(':', StringComparison.Ordinal) ? whole : kinds).Add(scope.Vocabulary.Relation(relation.Name));
        }

        return new RelationSet([.. whole], [.. kinds]);
    }

    private void Check(RelationSyntax relation)
    {
        var colon = relation.Name.IndexOf(':', StringComparison.Ordinal);
        var kind = colon < 0 ? relation.Name : relation.Name[..colon];
        if (!UniversalRelations.Names.Contains(kind))
        {
            scope.Error(relation.Place, $"'{kind}' is no relation of Universal Dependencies{Suggestion.For(kind, UniversalRelations.Names)}");
        }
        else if (colon >= 0 && scope.IsExtent(relation.Name[(colon + 1)..]))
        {
            scope.Error(relation.Place, $"'{relation.Name}' reads as a relation with a subtype; expected a space before ': {relation.Name[(colon + 1)..]}'");
        }
    }

    private PathChain Compile(ChainSyntax chain, IReadOnlyList<string>? slots) => new(StartOf(chain, slots), Link(chain, null));

    // From the last step to the first, each linked to what follows it.
    private PathNode? Link(ChainSyntax chain, PathNode? next)
    {
        for (var i = chain.Steps.Count - 1; i >= 0; i--)
        {
            next = Link(chain.Steps[i], next);
        }

        return next;
    }

    private int StartOf(ChainSyntax chain, IReadOnlyList<string>? slots)
    {
        if (chain.Start is null)
        {
            return -1;
        }

        for (var i = 0; slots is not null && i < slots.Count; i++)
        {
            if (slots[i] == chain.Start)
            {
                _usesCaptures = true;
                return i;
            }
        }

        scope.Error(chain.Place, slots is null
            ? $"a path inside of a test, a 'let' or brackets starts where it is asked for; expected a step, found the name '{chain.Start}'"
            : $"there is no capture '{chain.Start}' before this line{Suggestion.For(chain.Start, slots)}; expected {Suggestion.List(slots)}, or a step (>REL, <REL, …)");
        return -1;
    }

    private PathNode? Link(StepSyntax step, PathNode? next)
    {
        if (_nodes++ > NodeLimit)
        {
            return next;
        }

        switch (step)
        {
            case FilterStepSyntax filter:
                return NodeOf(new PathStep { Kind = StepKind.Filter, Test = tests.Compile(filter.Test) }, next);
            case GroupStepSyntax group:
                return NodeOf(GroupOf(group.Union, group.Quantifier), next);
            case NamedStepSyntax named:
                return LinkNamed(named, next);
            default:
                return NodeOf(CompileEdge((EdgeStepSyntax)step), next);
        }
    }

    private PathNode? LinkNamed(NamedStepSyntax named, PathNode? next)
    {
        if (scope.FindLet(named.Place, named.Name, "a path") is not { } let)
        {
            return next;
        }

        if (let.Test is not null)
        {
            return NodeOf(new PathStep { Kind = StepKind.Filter, Test = tests.CompileNamed(named.Place, named.Name) }, next);
        }

        scope.Resolving.Push(named.Name);
        var node = named.Quantifier == Quantifier.One
            ? LinkAlternatives(let.Path!, next)
            : NodeOf(GroupOf([new PathChain(-1, LinkAlternatives(let.Path!, null))], named.Quantifier), next);
        scope.Resolving.Pop();
        return node;
    }

    private PathNode? LinkAlternatives(PathSyntax path, PathNode? next)
    {
        PathNode?[] ways = [.. path.Alternatives.Select(union => LinkUnion(union, next))];
        return ways.Length == 1 ? ways[0] : new PathNode(null, null, ways);
    }

    private PathNode? LinkUnion(UnionSyntax union, PathNode? next)
    {
        foreach (var chain in union.Chains)
        {
            StartOf(chain, null);
        }

        return union.Chains is [var only] ? Link(only, next) : NodeOf(GroupOf(union, Quantifier.One), next);
    }

    private static PathNode NodeOf(PathStep step, PathNode? next) => new(step, next, []);

    private PathStep GroupOf(UnionSyntax union, Quantifier quantifier) => GroupOf([.. union.Chains.Select(c => Compile(c, null))], quantifier);

    private static PathStep GroupOf(PathChain[] chains, Quantifier quantifier) =>
        new() { Kind = StepKind.Group, Group = chains, Quantifier = quantifier };

    private PathStep CompileEdge(EdgeStepSyntax edge)
    {
        if (scope.Resolving.Count == 0)
        {
            return NewEdge(edge);
        }

        if (!_stepsOfLets.TryGetValue(edge, out var step))
        {
            _stepsOfLets[edge] = step = NewEdge(edge);
        }

        return step;
    }

    private PathStep NewEdge(EdgeStepSyntax edge) => new()
    {
        Kind = edge.Axis switch
        {
            Axis.Child => StepKind.Child,
            Axis.Head => StepKind.Head,
            Axis.Descendant => StepKind.Descendant,
            Axis.Ancestor => StepKind.Ancestor,
            Axis.Next => StepKind.Next,
            _ => StepKind.Previous,
        },
        Relations = CompileRelations(edge.Relations),
        Marker = edge.Marker is null ? null : CompileMarker(edge.Marker),
        Test = edge.Test is null ? null : tests.Compile(edge.Test),
        Quantifier = edge.Quantifier,
    };

    private MarkerTest CompileMarker(MarkerSyntax marker)
    {
        var words = new MarkerWords(
            [.. marker.Alternatives.Where(a => a.Words is not null).Select(a => scope.Vocabulary.Words(a.Words!))],
            [.. marker.Alternatives.Where(a => a.Lexicon is not null).Select(a => tests.CompileLexicon(a.Lexicon!)).OfType<LexiconUse>()],
            [.. marker.Alternatives.Where(a => a.Column is not null).SelectMany(a => CompileColumn(a.Column!))]);
        return new MarkerTest(words, marker.Negated, scope.Markers);
    }

    private IEnumerable<MarkerColumn> CompileColumn(ColumnSyntax column)
    {
        if (Columns is null || scope.Resolving.Count > 0)
        {
            scope.Error(column.Place, $"a 'let' or extent knows no captures; expected words, '@LEXICON', or the path with '{column.Capture}.{column.Column}' in a rule or part");
            return [];
        }

        _usesCaptures = true;
        var slot = Columns.SlotOf(column);
        return slot < 0 ? [] : Columns.Compile(column, mayBeLemma: false).Select(c => new MarkerColumn(slot, c.Use!, c.Use!.Lexicon.PhrasesOf(c.Column, scope.Vocabulary)));
    }
}
