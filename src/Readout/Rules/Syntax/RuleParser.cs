namespace Readout.Rules.Syntax;

/// <summary>Reads one rule file into its tree. What cannot be read becomes an error, and reading goes on with the next statement.</summary>
internal sealed class RuleParser
{
    /// <summary>The words that begin a statement of a file.</summary>
    public static readonly string[] FileKeywords = ["lexicon", "let", "extent", "part", "rule", "off"];

    /// <summary>The words that begin a statement inside a rule.</summary>
    public static readonly string[] RuleKeywords = ["priority", "trigger", "sequence", "when", "unless", "set", "use", "example", "not", "note", "source"];

    /// <summary>Those of them that a part may have too.</summary>
    public static readonly string[] PartKeywords = ["when", "unless", "set", "use"];

    private readonly RuleCursor _cursor;
    private readonly RuleErrors _errors;
    private readonly TestParser _tests;
    private readonly PathParser _paths;
    private readonly SequenceParser _sequences;
    private readonly FileSyntax _file = new();
    private RuleSyntax? _rule;
    private List<StatementSyntax>? _statements;
    private bool _isLost;

    private RuleParser(RuleSource source, RuleErrors errors)
    {
        _cursor = new RuleCursor(source);
        _errors = errors;
        _tests = new TestParser(_cursor);
        _paths = new PathParser(_cursor, _tests);
        _tests.Paths = _paths;
        _sequences = new SequenceParser(_cursor, _tests);
    }

    public static FileSyntax Parse(RuleSource source, RuleErrors errors) => new RuleParser(source, errors).ParseFile();

    private FileSyntax ParseFile()
    {
        for (_cursor.SkipLines(); !_cursor.AtEnd; _cursor.SkipLines())
        {
            try
            {
                ParseStatement();
                if (!_cursor.AtLineEnd)
                {
                    throw _cursor.Expected("the end of the line");
                }
            }
            catch (RuleSyntaxException e)
            {
                _errors.Add(e.Place, _rule?.Name, e.Message);
                _rule?.IsBroken = true;
                _cursor.SkipStatement();
            }
        }

        return _file;
    }

    private void ParseStatement()
    {
        var place = _cursor.Place;
        var word = _cursor.Name("a statement");
        if (_statements is not null && IsArgument())
        {
            ParseArgument(_statements, place, word);
        }
        else if (FileKeywords.Contains(word))
        {
            // Where the head of a rule or part cannot be read, what follows would only repeat that.
            _rule = null;
            _statements = null;
            _isLost = true;
            ParseFileStatement(place, word);
            _isLost = false;
        }
        else if (_isLost)
        {
            _cursor.SkipStatement();
        }
        else if (_statements is not null && PartKeywords.Contains(word))
        {
            ParseShared(_statements, place, word);
        }
        else if (RuleKeywords.Contains(word))
        {
            ParseRuleStatement(_rule ?? throw Misplaced(place, word), place, word);
        }
        else
        {
            throw Unknown(place, word);
        }
    }

    private RuleSyntaxException Misplaced(Place place, string keyword) => new(place, _statements is null
        ? $"'{keyword}' stands outside of a rule; expected 'rule NAME : LABEL' before it"
        : $"'{keyword}' belongs to a rule; expected {Suggestion.List(PartKeywords)}, or an argument 'NAME = PATH' in a part");

    private RuleSyntaxException Unknown(Place place, string word)
    {
        string[] known = _rule is not null ? [.. RuleKeywords, .. FileKeywords] : _statements is not null ? [.. PartKeywords, .. FileKeywords] : FileKeywords;
        return new(place, $"expected {Suggestion.List(known)}{(_statements is null ? "" : ", or an argument 'NAME = PATH'")}, found '{word}'{Suggestion.For(word, known)}");
    }

    // An argument is NAME, NAME?, NAME* or NAME+ with '=' behind it (but not '=>').
    private bool IsArgument()
    {
        var mark = _cursor.Mark();
        if (_cursor.Current is '?' or '*' or '+')
        {
            _cursor.Take(_cursor.Current);
        }

        var found = _cursor.Take('=') && _cursor.Current != '>';
        _cursor.Return(mark);
        return found;
    }

    private void ParseFileStatement(Place place, string keyword)
    {
        switch (keyword)
        {
            case "lexicon":
                ParseLexicon(place);
                break;
            case "let":
                ParseLet(place);
                break;
            case "part":
                var part = new PartSyntax(place, _cursor.Name("a name for the part", ".-"), []);
                _file.Parts.Add(part);
                _statements = part.Statements;
                break;
            case "off":
                _file.Off.Add(new NameSyntax(SkipTo(), _cursor.Name("the name of a rule", ".-")));
                break;
            case "extent":
                var name = _cursor.Name("a name for the extent");
                ExpectIs();
                _file.Extents.Add(new ExtentSyntax(place, name, _paths.Parse()));
                break;
            default:
                ParseRuleHead();
                break;
        }
    }

    private void ParseRuleHead()
    {
        var place = SkipTo();
        var name = _cursor.Name("a name for the rule", ".-");
        if (!_cursor.Take(':'))
        {
            throw _cursor.Expected("':' and the label the rule is for");
        }

        var labelPlace = SkipTo();
        _rule = new RuleSyntax(place, name, labelPlace, _cursor.Name("a label", ".-"));
        _statements = _rule.Statements;
        _file.Rules.Add(_rule);
    }

    private void ParseLexicon(Place place)
    {
        var name = _cursor.Name("a name for the lexicon", "-");
        const string What = "'from' (a new lexicon) or 'with' (more rows for one) and the file of the table in quotation marks";
        var wordPlace = SkipTo();
        var word = _cursor.IsWord ? _cursor.Name(What) : "";
        if (word is not ("from" or "with"))
        {
            throw new RuleSyntaxException(wordPlace, $"expected {What}");
        }

        var filePlace = SkipTo();
        _file.Lexicons.Add(new LexiconSyntax(place, name, word == "with", filePlace, _cursor.Text("the file of the table in quotation marks")));
    }

    private void ParseLet(Place place)
    {
        var name = _cursor.Name("a name", "-");
        ExpectIs();
        var mark = _cursor.Mark();
        if (_cursor.IsWord && _cursor.Name("a path") == "sequence")
        {
            _file.Lets.Add(new LetSyntax(place, name, null, null, _sequences.Parse()));
            return;
        }

        _cursor.Return(mark);
        var path = _paths.Parse();
        var single = path.Alternatives is [{ Chains: [{ Start: null, Steps: [FilterStepSyntax { Test: var test }] }] }] ? test : null;
        _file.Lets.Add(new LetSyntax(place, name, single, single is null ? path : null, null));
    }

    private void ParseRuleStatement(RuleSyntax rule, Place place, string keyword)
    {
        switch (keyword)
        {
            case "priority":
                rule.Priority = _cursor.Number("a whole number");
                break;
            case "trigger":
                Once(place, keyword, rule.Trigger is not null || rule.Sequence is not null);
                var name = _cursor.Name("a name for the trigger's capture");
                ExpectIs();
                rule.Trigger = new TriggerSyntax(place, name, _tests.ParseBracketed(), ParseExtent());
                break;
            case "sequence":
                Once(place, keyword, rule.Trigger is not null || rule.Sequence is not null);
                rule.Sequence = _sequences.Parse();
                break;
            case "example" or "not":
                ParseExample(rule, place, keyword == "example");
                break;
            case "note":
                Once(place, keyword, rule.Note is not null);
                rule.Note = _cursor.Text("the note in quotation marks");
                break;
            default:
                Once(place, keyword, rule.Source is not null);
                rule.Source = _cursor.Text("the source in quotation marks");
                break;
        }
    }

    private void ParseShared(List<StatementSyntax> statements, Place place, string keyword)
    {
        switch (keyword)
        {
            case "set":
                statements.Add(ParseSetting());
                break;
            case "use":
                statements.Add(new UseSyntax(SkipTo(), _cursor.Name("the name of a part", ".-")));
                break;
            default:
                statements.Add(new GuardSyntax(place, keyword == "unless", _paths.Parse()));
                break;
        }
    }

    private static void Once(Place place, string keyword, bool isSecond)
    {
        if (isSecond)
        {
            throw new RuleSyntaxException(place, keyword is "trigger" or "sequence"
                ? "a rule has one trigger or one sequence, this is a second; expected a rule of its own for it"
                : $"this is the second '{keyword}' of the rule; expected one");
        }
    }

    private void ParseArgument(List<StatementSyntax> statements, Place place, string name)
    {
        var quantifier = _paths.ParseQuantifier();
        _cursor.Expect('=');
        _cursor.SkipLines();
        statements.Add(new ArgumentSyntax(place, name, quantifier, _paths.Parse(), ParseExtent()));
    }

    private ExtentNameSyntax? ParseExtent()
    {
        if (!_cursor.Take(':'))
        {
            return null;
        }

        var place = SkipTo();
        var name = _cursor.Name("an extent");
        var without = new List<NameSyntax>();
        if (_cursor.IsWord)
        {
            var wordPlace = SkipTo();
            if (_cursor.Name("'without'") != "without")
            {
                throw new RuleSyntaxException(wordPlace, "expected 'without' or the end of the line after the extent");
            }

            do
            {
                without.Add(new NameSyntax(SkipTo(), _cursor.Name("the name of a capture")));
            }
            while (_cursor.Take(','));
        }

        return new ExtentNameSyntax(place, name, without);
    }

    private SettingSyntax ParseSetting()
    {
        var place = SkipTo();
        var key = _cursor.Name("the key to set");
        ExpectIs();
        var sources = new List<SettingSourceSyntax>();
        do
        {
            sources.Add(ParseSettingSource());
        }
        while (_cursor.Take(','));
        return new SettingSyntax(place, key, sources);
    }

    private SettingSourceSyntax ParseSettingSource()
    {
        const string What = "a text in quotation marks or CAPTURE.COLUMN";
        var place = SkipTo();
        return _cursor.Current == '"'
            ? new SettingSourceSyntax(place, _cursor.Text(What), null)
            : new SettingSourceSyntax(place, null, _cursor.TakeColumn() ?? throw _cursor.Expected(What));
    }

    private void ParseExample(RuleSyntax rule, Place place, bool fires)
    {
        var text = _cursor.Text("a sentence in quotation marks");
        var expected = new List<ExpectationSyntax>();
        if (fires && _cursor.Take("=>"))
        {
            do
            {
                var expectationPlace = SkipTo();
                var name = _cursor.Name("a capture or a key");
                expected.Add(new ExpectationSyntax(expectationPlace, name, _cursor.Text("its text in quotation marks")));
            }
            while (_cursor.Take(','));
        }

        rule.Examples.Add(new ExampleSyntax(place, fires, text, expected));
    }

    private void ExpectIs()
    {
        _cursor.Expect('=');
        _cursor.SkipLines();
    }

    private Place SkipTo()
    {
        _cursor.SkipBlanks();
        return _cursor.Place;
    }
}
