namespace Readout.Rules.Syntax;

/// <summary>Reads patterns over neighbouring tokens: <c>(hour: [word=/\d\d?/]) ":" (minute: [word=/\d\d/])</c>.</summary>
internal sealed class SequenceParser(RuleCursor cursor, TestParser tests)
{
    public SequenceSyntax Parse()
    {
        cursor.Enter();

        var place = SkipTo();
        var parts = new List<SequenceSyntax> { ParseConcat() };
        while (cursor.Take('|'))
        {
            cursor.SkipLines();
            parts.Add(ParseConcat());
        }

        cursor.Leave();
        return parts.Count == 1 ? parts[0] : new ChoiceSyntax(place, parts);
    }

    private SequenceSyntax ParseConcat()
    {
        var place = SkipTo();
        var parts = new List<SequenceSyntax>();
        while (ParseAtom() is { } atom)
        {
            parts.Add(ParseRepeat(atom));
        }

        return parts.Count switch
        {
            0 => throw cursor.Expected("a token ([TEST], \"words\", @LEXICON, $NAME or a group in brackets)"),
            1 => parts[0],
            _ => new ConcatSyntax(place, parts),
        };
    }

    private SequenceSyntax? ParseAtom()
    {
        var place = SkipTo();
        switch (cursor.Current)
        {
            case '[':
                return new TokenSyntax(place, tests.ParseBracketed());
            case '"':
                return new WordsSyntax(place, cursor.Text("words"));
            case '@':
                return new EntrySyntax(place, tests.ParseLexicon());
            case '$':
                cursor.Expect('$');
                return new NamedSequenceSyntax(place, cursor.Name("the name of a 'let'", "-"));
            case '(':
                return ParseGroup(place);
            default:
                return null;
        }
    }

    private SequenceSyntax ParseGroup(Place place)
    {
        cursor.Open('(');
        var name = cursor.IsWord ? cursor.Name("a name for the group") : null;
        if (name is not null && !cursor.Take(':'))
        {
            throw cursor.Expected($"':' after the group's name '{name}' (words to match stand in quotation marks)");
        }

        var inner = Parse();
        cursor.Close(')', "the group");
        return name is null ? inner : new NamedGroupSyntax(place, name, inner);
    }

    private SequenceSyntax ParseRepeat(SequenceSyntax atom)
    {
        var place = cursor.Place;
        switch (cursor.Current)
        {
            case '?':
                cursor.Take('?');
                return new RepeatSyntax(place, atom, 0, 1);
            case '*':
                cursor.Take('*');
                return new RepeatSyntax(place, atom, 0, null);
            case '+':
                cursor.Take('+');
                return new RepeatSyntax(place, atom, 1, null);
            case '{':
                return ParseCount(place, atom);
            default:
                return atom;
        }
    }

    private RepeatSyntax ParseCount(Place place, SequenceSyntax atom)
    {
        cursor.Open('{');
        var least = cursor.Number("how often at least");
        int? most = least;
        if (cursor.Take(','))
        {
            cursor.SkipBlanks();
            most = cursor.Current == '}' ? null : cursor.Number("how often at most");
        }

        cursor.Close('}', "the count");
        return new RepeatSyntax(place, atom, least, most);
    }

    private Place SkipTo()
    {
        cursor.SkipBlanks();
        return cursor.Place;
    }
}
