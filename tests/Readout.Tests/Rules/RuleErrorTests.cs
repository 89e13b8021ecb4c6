namespace Readout.Tests.Rules;

public class RuleErrorTests
{
    private const string Table = "lemma\tattitude\nsay\tsays\n";

    public static TheoryData<string, string> Mistakes => new()
    {
        { "rule", "1:5: expected a name for the rule, found the end of the file" },
        { "rule a", "1:7: expected ':' and the label the rule is for, found the end of the file" },
        { "priority 3", "1:1: 'priority' stands outside of a rule; expected 'rule NAME : LABEL' before it" },
        { "rul a : t", "1:1: expected lexicon, let, extent, part, rule or off, found 'rul'; did you mean 'rule'?" },
        { "rule a : t\n triger x = [tag=VERB]", "2:2: a: expected priority, trigger, sequence, when, unless, set, use, example, not, note, source, lexicon, let, extent, part, rule or off, or an argument 'NAME = PATH', found 'triger'; did you mean 'trigger'?" },
        { "rule a : t", "1:6: a: the rule has nothing to start from; expected 'trigger NAME = [TEST]' or 'sequence …'" },
        { "rule a : t\n trigger x = [tag=VERB]\n trigger y = [tag=VERB]", "3:2: a: a rule has one trigger or one sequence, this is a second; expected a rule of its own for it" },
        { "rule a : t\n trigger x = [tag=VERBS]", "2:19: a: 'VERBS' is no universal tag; did you mean 'VERB'?; expected ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB or X" },
        { "rule a : t\n trigger x = [tga=VERB]", "2:15: a: tokens have no attribute 'tga'; did you mean 'tag'?; expected word, form, lemma, tag, xpos, rel or entity" },
        { "rule a : t\n trigger x = [@speach]", "2:15: a: there is no lexicon 'speach'; did you mean 'speech'?" },
        { "rule a : t\n trigger x = [@speech(atitude=says)]", "2:23: a: the lexicon 'speech.tsv' has no column 'atitude'; did you mean 'attitude'?" },
        { "rule a : t\n trigger x = [@speech(attitude=say)]", "2:23: a: no row of 'speech.tsv' has 'say' in column 'attitude'; did you mean 'says'?" },
        { "rule a : t\n trigger x = [$persn]\nlet person = [entity=person]", "2:15: a: there is no 'let persn'; did you mean 'person'?" },
        { "rule a : t\n trigger x = [$p]\nlet p = >nsubj", "2:15: a: 'let p' (test.rules:3) is a path; expected a node test here" },
        { "let a = >nsubj $b\nlet b = >obj $a", "2:14: 'let a' contains itself; expected names that do not lead back to it" },
        { "rule a : t\n trigger x = [tag=VERB]\n y = >nsubjj", "3:7: a: 'nsubjj' is no relation of Universal Dependencies; did you mean 'nsubj'?" },
        { "rule a : t\n trigger x = [tag=VERB]\n y = >nsubj:phrase", "3:7: a: 'nsubj:phrase' reads as a relation with a subtype; expected a space before ': phrase'" },
        { "rule a : t\n trigger x = [tag=VERB]\n y = >nsubj : phrases", "3:15: a: there is no extent 'phrases'; did you mean 'phrase'?; expected token, subtree, clause, phrase or verb" },
        { "rule a : t\n trigger x = [tag=VERB]\n y = z >nsubj", "3:6: a: there is no capture 'z' before this line; expected x, or a step (>REL, <REL, …)" },
        { "rule a : t\n trigger x = [tag=VERB]\n x = >nsubj", "3:2: a: the rule has a capture 'x' already; expected another name, or alternatives in one path, separated by ','" },
        { "rule a : t\n trigger x = [tag=VERB]\n set y = \"a", "3:10: a: this quotation mark is not closed on its line; expected '\"' (write \\\" for one inside)" },
        { "rule a : t\n trigger x = [tag=VERB]\n set y = z.attitude", "3:10: a: the rule has no capture 'z'; expected x" },
        { "rule a : t\n trigger x = [tag=VERB]\n set y = x", "3:10: a: expected a text in quotation marks or CAPTURE.COLUMN, found 'x'" },
        { "rule a\n trigger x = [tag=VERB]\n y = >nsubj\n example \"He left.\"", "1:7: expected ':' and the label the rule is for, found the end of the line" },
        { "rule a : t\n trigger x = [tag=VERB]\n use words\npart word\n y? = >obj", "3:6: a: there is no part 'words'; did you mean 'word'?" },
        { "rule a : t\n trigger x = [tag=VERB]\n use p\npart p\n use p", "5:6: a: the part 'p' uses itself; expected parts that do not lead back to it" },
        { "part p\n y? = >obj\n example \"He left.\"", "3:2: 'example' belongs to a rule; expected when, unless, set or use, or an argument 'NAME = PATH' in a part" },
        { "rule a : t\n trigger x = [tag=VERB]\n y = >obl{x.frame}", "3:11: a: 'x' is not looked up in a lexicon, so it has no column 'frame'; expected '[@LEXICON]' where it is captured" },
        { "let a = >obl{x.frame}", "1:14: a 'let' or extent knows no captures; expected words, '@LEXICON', or the path with 'x.frame' in a rule or part" },
        { "rule a : t\n trigger x = [tag=VERB]\n y = >obl{in|}", "3:14: a: expected a preposition or conjunction, @LEXICON or CAPTURE.COLUMN, found '}'" },
        { "rule a : t\n trigger x = [tag=VERB]\n y = >obj : clause without z", "3:28: a: there is no capture 'z' before this line" },
        { "rule a : t\n trigger x = [tag=VERB]\n y = >obj : clause with x", "3:20: a: expected 'without' or the end of the line after the extent" },
        { "rule a : t\n trigger x = [tag=VERB]\n set y = x.attitude", "3:10: a: 'x' is not looked up in a lexicon, so it has no column 'attitude'; expected '[@LEXICON]' where it is captured" },
        { "rule a : t\n trigger x = [@speech]\n set y = x.atitude", "3:10: a: the lexicon of 'x' has no column 'atitude'; did you mean 'attitude'?; expected lemma or attitude" },
        { "rule a : t\n trigger x = [tag=VERB]\n example \"He left.\" => y \"He\"", "3:24: a: the rule has no capture or key 'y'; expected x" },
        { "rule a : t\n trigger x = [word=/(/]", "2:22: a: /(/ is no regular expression: Not enough )'s." },
        { "rule a : t\n trigger x = [word=/(?=a)b/]", "2:20: a: /(?=a)b/ needs backtracking; expected a regular expression without look-around and back-references" },
        { "rule a : t\n trigger x = [tag=VERB", "2:23: a: expected ']' after the test, found the end of the file" },
        { "rule a : t\n trigger x = tag=VERB", "2:14: a: expected '[', found 'tag'" },
        { "rule a : t\n sequence [tag=NUM]?", "2:20: a: this sequence can be empty; expected at least one part without '?' or '*'" },
        { "rule a : t\n sequence [tag=NUM] ([tag=NUM]?)*", "2:33: a: this repeats something that can be empty; expected '?' or '*' on the inside or on the outside, not on both" },
        { "rule a : t\n sequence [tag=NUM]{3,2}", "2:20: a: expected counts '{LEAST,MOST}' with 0 <= LEAST <= MOST <= 64" },
        { "rule a : t\n sequence (hour [tag=NUM])", "2:17: a: expected ':' after the group's name 'hour' (words to match stand in quotation marks), found '['" },
        { "rule a : t\n trigger x = [word=\"two words\"]", "2:20: a: 'two words' is more than one word and a test looks at one token; expected one word here, or the words in a 'sequence'" },
        { "lexicon x from \"none.tsv\"", "1:16: expected a table at 'none.tsv' (beside the rule file), found none" },
        { "lexicon x \"t.tsv\"", "1:11: expected 'from' (a new lexicon) or 'with' (more rows for one) and the file of the table in quotation marks" },
        { "lexicon speach with \"speech.tsv\"\nlet a = [@speech]", "1:1: there is no lexicon 'speach' to add rows to; did you mean 'speech'?; expected 'from' in place of 'with' for a new one" },
        { "off a.b", "1:5: there is no rule 'a.b' in another file" },
        { "rule a : t\n trigger x = [entity=persn]", "2:22: a: 'persn' is no type of entity; did you mean 'person'?; expected person, state, government, military, igo, bloc, media, party, armed_group, company, ngo, people, court, place or other" },
        { "rule a : t\n trigger x = [tag=VERB]\n set k = \"a\"\n set k = \"b\"", "4:6: a: 'k' is set already; expected one line for it, with alternatives separated by ','" },
        { "extent token = >det", "1:1: the extent 'token' is built in; expected another name" },
        { "let a = >det\nlet a = >amod", "2:1: 'a' is named already, test.rules:1; expected another name" },
        { "rule a : t\n trigger x = [tag=VERB]\nrule a : t\n trigger x = [tag=NOUN]", "3:6: a: there is a rule 'a' already, test.rules:1; expected a name of its own" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_reported_with_its_place_what_was_expected_and_what_was_meant(string rules, string error)
    {
        const string Declaration = "\nlexicon speech from \"speech.tsv\"\n";
        var errors = Matched.Errors(rules + (rules.Contains("@sp", StringComparison.Ordinal) ? Declaration : ""), ("speech.tsv", Table));
        Assert.Equal("test.rules:" + error, errors[0].ToString());
        Assert.Single(errors);
    }

    [Fact]
    public void All_mistakes_of_all_files_come_at_once_in_order()
    {
        var errors = Matched.Errors("rule a : t\n trigger x = [tag=VRB]\n y = >nsubjj\n set\nrule b : t\n trigger z = [lemma=]\n w = >obj\n");
        Assert.Equal([2, 3, 4, 6], errors.Select(e => e.Line));
    }

    [Fact]
    public void Rules_without_examples_are_refused_where_examples_are_required()
    {
        var compilation = Readout.Rules.RuleSet.TryCompile([new("test.rules", "rule a : t\n trigger x = [tag=VERB]")], _ => null, requireExamples: true);
        Assert.Equal(
            ["test.rules:1:6: a: the rule has no 'example'; expected at least one sentence in which it fires", "test.rules:1:6: a: the rule has no 'not'; expected at least one sentence in which it does not fire"],
            compilation.Errors.Select(e => e.ToString()));
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("../../private.tsv")]
    [InlineData("tables/../../private.tsv")]
    [InlineData("..\\\\private.tsv")]
    public void A_table_elsewhere_is_not_opened(string file)
    {
        var opened = new List<string>();
        var errors = Readout.Rules.RuleSet.TryCompile([new("mine/test.rules", $"lexicon l from \"{file}\"\n")], path =>
        {
            opened.Add(path);
            return "lemma\n";
        }).Errors;
        Assert.Empty(opened);
        Assert.Contains("leads away from the rule file", Assert.Single(errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_wrapper_throws_all_errors()
    {
        var exception = Assert.Throws<Readout.Rules.RuleException>(() => Matched.Compile("rule\nrule"));
        Assert.Equal(2, exception.Errors.Count);
    }
}
