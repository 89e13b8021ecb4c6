using Readout.Rules.Syntax;

namespace Readout.Rules.Compilation;

/// <summary>Turns paths as written into <see cref="PathProgram"/>s.</summary>
internal sealed class PathCompiler(RuleScope scope, TestCompiler tests)
{
    private const int AlternativeLimit = 64;

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
        var alternatives = new List<PathChain[]>();
        foreach (var union in path.Alternatives)
        {
            // A let with alternatives passes them on to the path it stands in; next to '|' all of them are looked for.
            alternatives.AddRange(union.Chains is [var chain]
                ? Expand(chain, slots).Select(c => new[] { c })
                : [[.. union.Chains.SelectMany(c => Expand(c, slots))]]);
        }

        if (alternatives.Count > AlternativeLimit)
        {
            scope.Error(path.Place, $"with all 'let's written out this path has {alternatives.Count} alternatives; expected at most {AlternativeLimit}");
        }

        var program = new PathProgram([.. alternatives.Take(AlternativeLimit)], _usesCaptures);
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

    // The chain with its lets written out: one chain for each combination of their alternatives, in order.
    private List<PathChain> Expand(ChainSyntax chain, IReadOnlyList<string>? slots)
    {
        var start = StartOf(chain, slots);
        List<List<PathStep>> ways = [[]];
        foreach (var step in chain.Steps)
        {
            var next = Compile(step);
            ways = [.. ways.SelectMany(way => next.Select(n => (List<PathStep>)[.. way, .. n])).Take(AlternativeLimit + 1)];
        }

        return [.. ways.Select(steps => new PathChain(start, [.. steps]))];
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

    // Alternatives of what the step stands for.
    private List<List<PathStep>> Compile(StepSyntax step)
    {
        switch (step)
        {
            case FilterStepSyntax filter:
                return [[new PathStep { Kind = StepKind.Filter, Test = tests.Compile(filter.Test) }]];
            case GroupStepSyntax group:
                return [[GroupOf(group.Union.Chains.SelectMany(c => Expand(c, null)), group.Quantifier)]];
            case NamedStepSyntax named:
                return CompileNamed(named);
            default:
                return [[CompileEdge((EdgeStepSyntax)step)]];
        }
    }

    private List<List<PathStep>> CompileNamed(NamedStepSyntax named)
    {
        if (scope.FindLet(named.Place, named.Name, "a path") is not { } let)
        {
            return [[]];
        }

        scope.Resolving.Push(named.Name);
        List<List<PathStep>> ways = let.Test is not null
            ? [[new PathStep { Kind = StepKind.Filter, Test = tests.Compile(let.Test) }]]
            : [.. Compile(let.Path!, null).Alternatives.ToArray().Select(WayOf)];
        scope.Resolving.Pop();
        return named.Quantifier == Quantifier.One ? ways
            : [[GroupOf(ways.Select(steps => new PathChain(-1, [.. steps])), named.Quantifier)]];
    }

    private static List<PathStep> WayOf(PathChain[] union) =>
        union is [var chain] ? [.. chain.Steps] : [GroupOf(union, Quantifier.One)];

    private static PathStep GroupOf(IEnumerable<PathChain> chains, Quantifier quantifier) =>
        new() { Kind = StepKind.Group, Group = [.. chains], Quantifier = quantifier };

    private PathStep CompileEdge(EdgeStepSyntax edge) => new()
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
