namespace Readout.Rules.Syntax;

/// <summary>Reads node tests: <c>[@speech tag=VERB !{&gt;aux[lemma=will]}]</c>.</summary>
internal sealed class TestParser(RuleCursor cursor)
{
    public PathParser Paths { get; set; } = null!;

    public TestSyntax ParseBracketed()
    {
        cursor.Open('[');
        var test = ParseAny();
        cursor.Close(']', "the test");
        return test;
    }

    public LexiconTestSyntax ParseLexicon()
    {
        var place = cursor.Place;
        cursor.Expect('@');
        var name = cursor.Name("the name of a lexicon", "-");
        var conditions = new List<ConditionSyntax>();
        if (cursor.Current == '(')
        {
            cursor.Open('(');
            do
            {
                conditions.Add(ParseCondition());
            }
            while (cursor.Take(','));
            cursor.Close(')', "the conditions");
        }

        return new LexiconTestSyntax(place, name, conditions);
    }

    private TestSyntax ParseAny()
    {
        cursor.Enter();

        cursor.SkipBlanks();
        var place = cursor.Place;
        var parts = new List<TestSyntax> { ParseAll() };
        while (cursor.Take('|'))
        {
            parts.Add(ParseAll());
        }

        cursor.Leave();
        return parts.Count == 1 ? parts[0] : new AnySyntax(place, parts);
    }

    private TestSyntax ParseAll()
    {
        cursor.SkipBlanks();
        var place = cursor.Place;
        var parts = new List<TestSyntax> { ParseOne() };
        cursor.SkipBlanks();
        while (cursor.Current is not ('|' or ')' or ']' or '}' or '\n' or '\0'))
        {
            parts.Add(ParseOne());
            cursor.SkipBlanks();
        }

        return parts.Count == 1 ? parts[0] : new AllSyntax(place, parts);
    }

    private TestSyntax ParseOne()
    {
        cursor.SkipBlanks();
        var place = cursor.Place;
        switch (cursor.Current)
        {
            case '!':
                cursor.Expect('!');
                return ParseNot(place);
            case '(':
                cursor.Open('(');
                var inner = ParseAny();
                cursor.Close(')', "the test");
                return inner;
            case '{':
                return ParseExists(place);
            case '@':
                return ParseLexicon();
            case '$':
                cursor.Expect('$');
                return new NamedTestSyntax(place, cursor.Name("the name of a 'let'", "-"));
            default:
                return ParseAttribute(place);
        }
    }

    private NotSyntax ParseNot(Place place)
    {
        cursor.Enter();

        var inner = ParseOne();
        cursor.Leave();
        return new NotSyntax(place, inner);
    }

    private ExistsSyntax ParseExists(Place place)
    {
        cursor.Open('{');
        var path = Paths.Parse();
        cursor.Close('}', "the path");
        return new ExistsSyntax(place, path);
    }

    private AttributeSyntax ParseAttribute(Place place)
    {
        var attribute = cursor.Name("a test (ATTRIBUTE=VALUE, @LEXICON, $NAME, {PATH}, !TEST)");
        var negated = cursor.Take("!=");
        if (!negated && !cursor.Take('='))
        {
            throw cursor.Expected($"'=' or '!=' after '{attribute}'");
        }

        var values = new List<ValueSyntax>();
        do
        {
            cursor.SkipBlanks();
            var valuePlace = cursor.Place;
            values.Add(cursor.Current == '/'
                ? new ValueSyntax(valuePlace, cursor.Pattern(), true)
                : new ValueSyntax(valuePlace, cursor.Word("a value (a word, \"text\" or /regular expression/)"), false));
        }
        while (cursor.Take(','));
        return new AttributeSyntax(place, attribute, negated, values);
    }

    private ConditionSyntax ParseCondition()
    {
        cursor.SkipBlanks();
        var place = cursor.Place;
        var negated = cursor.Take('!');
        var column = cursor.Name("the name of a column");
        var unequal = cursor.Take("!=");
        if (!unequal && !cursor.Take('='))
        {
            return new ConditionSyntax(place, column, negated, []);
        }

        var values = new List<string>();
        do
        {
            values.Add(cursor.Word("a value"));
        }
        while (cursor.Take('|'));
        return new ConditionSyntax(place, column, negated != unequal, values);
    }
}
