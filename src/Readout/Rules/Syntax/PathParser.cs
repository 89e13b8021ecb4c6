namespace Readout.Rules.Syntax;

/// <summary>Reads dependency paths: <c>&gt;nsubj , &lt;xcomp &gt;nsubj [entity=person]</c>.</summary>
internal sealed class PathParser(RuleCursor cursor, TestParser tests)
{
    public PathSyntax Parse()
    {
        cursor.Enter();

        var place = SkipTo();
        var alternatives = new List<UnionSyntax> { ParseUnion() };
        while (cursor.Take(','))
        {
            cursor.SkipLines();
            alternatives.Add(ParseUnion());
        }

        cursor.Leave();
        return new PathSyntax(place, alternatives);
    }

    public Quantifier ParseQuantifier()
    {
        // A quantifier touches what it quantifies.
        var quantifier = cursor.Current switch
        {
            '?' => Quantifier.Optional,
            '*' => Quantifier.Any,
            '+' => Quantifier.Some,
            _ => Quantifier.One,
        };
        if (quantifier != Quantifier.One)
        {
            cursor.Take(cursor.Current);
        }

        return quantifier;
    }

    private UnionSyntax ParseUnion()
    {
        var place = SkipTo();
        var chains = new List<ChainSyntax> { ParseChain() };
        while (cursor.Take('|'))
        {
            cursor.SkipLines();
            chains.Add(ParseChain());
        }

        return new UnionSyntax(place, chains);
    }

    private ChainSyntax ParseChain()
    {
        var place = SkipTo();
        var start = char.IsAsciiLetter(cursor.Current) || cursor.Current == '_' ? cursor.Name("a capture") : null;
        var steps = new List<StepSyntax>();
        while (ParseStep() is { } step)
        {
            steps.Add(step);
        }

        return steps.Count == 0 && start is null
            ? throw cursor.Expected("a step (>REL, <REL, >>REL, <<REL, .+, .-, [TEST], $NAME or '(')")
            : new ChainSyntax(place, start, steps);
    }

    private StepSyntax? ParseStep()
    {
        var place = SkipTo();
        switch (cursor.Current)
        {
            case '>':
                return ParseEdge(place, cursor.Take(">>") ? Axis.Descendant : TakeAs(Axis.Child));
            case '<':
                return ParseEdge(place, cursor.Take("<<") ? Axis.Ancestor : TakeAs(Axis.Head));
            case '.':
                return ParseNeighbour(place);
            case '[':
                return new FilterStepSyntax(place, tests.ParseBracketed());
            case '$':
                cursor.Expect('$');
                return new NamedStepSyntax(place, cursor.Name("the name of a 'let'", "-"), ParseQuantifier());
            case '(':
                return ParseGroup(place);
            default:
                return null;
        }
    }

    private GroupStepSyntax ParseGroup(Place place)
    {
        cursor.Enter();

        cursor.Open('(');
        var union = ParseUnion();
        if (cursor.Current == ',')
        {
            throw cursor.Expected("'|' or ')' (inside brackets alternatives are separated by '|'; ',' separates whole paths)");
        }

        cursor.Close(')', "the group");
        cursor.Leave();
        return new GroupStepSyntax(place, union, ParseQuantifier());
    }

    private EdgeStepSyntax ParseNeighbour(Place place)
    {
        var axis = cursor.Take(".+") ? Axis.Next
            : cursor.Take(".-") ? Axis.Previous
            : throw cursor.Expected("'.+' (next token) or '.-' (previous token)");
        return new EdgeStepSyntax(place, axis, [], null, ParseTest(), ParseQuantifier());
    }

    private EdgeStepSyntax ParseEdge(Place place, Axis axis)
    {
        var relations = ParseRelations();
        return new EdgeStepSyntax(place, axis, relations, ParseMarker(), ParseTest(), ParseQuantifier());
    }

    private List<RelationSyntax> ParseRelations()
    {
        var relations = new List<RelationSyntax>();
        if (cursor.Current == '*')
        {
            cursor.Expect('*');
        }
        else if (cursor.Current == '(')
        {
            cursor.Open('(');
            do
            {
                relations.Add(ParseRelation());
            }
            while (cursor.Take('|'));
            cursor.Close(')', "the relations");
        }
        else if (char.IsAsciiLetter(cursor.Current) || cursor.Current == '=')
        {
            relations.Add(ParseRelation());
        }

        return relations;
    }

    private RelationSyntax ParseRelation()
    {
        var place = SkipTo();
        var exact = cursor.Take('=');
        return new RelationSyntax(place, cursor.Name("a relation", ":"), exact);
    }

    private MarkerSyntax? ParseMarker()
    {
        if (cursor.Current != '{')
        {
            return null;
        }

        var place = cursor.Place;
        cursor.Open('{');
        var negated = cursor.Take('!');
        var alternatives = new List<MarkerWordsSyntax>();
        if (!cursor.IsAt('}'))
        {
            do
            {
                alternatives.Add(ParseMarkerWords());
            }
            while (cursor.Take('|'));
        }

        cursor.Close('}', "the words of the preposition or conjunction (alternatives are separated by '|')");
        return new MarkerSyntax(place, negated, alternatives);
    }

    private MarkerWordsSyntax ParseMarkerWords()
    {
        var place = SkipTo();
        if (cursor.Current == '@')
        {
            return new MarkerWordsSyntax(place, null, tests.ParseLexicon(), null);
        }

        if (cursor.TakeColumn() is { } column)
        {
            return new MarkerWordsSyntax(place, null, null, column);
        }

        var words = new List<string>();
        do
        {
            words.Add(cursor.Word("a preposition or conjunction, @LEXICON or CAPTURE.COLUMN"));
        }
        while (cursor.IsWord || cursor.Current == '"');
        return new MarkerWordsSyntax(place, string.Join(' ', words), null, null);
    }

    private TestSyntax? ParseTest() => cursor.Current == '[' ? tests.ParseBracketed() : null;

    private Axis TakeAs(Axis axis)
    {
        cursor.Take(cursor.Current);
        return axis;
    }

    private Place SkipTo()
    {
        cursor.SkipBlanks();
        return cursor.Place;
    }
}
