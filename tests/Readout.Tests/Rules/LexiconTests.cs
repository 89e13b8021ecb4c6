using Readout.Rules;

namespace Readout.Tests.Rules;

public class LexiconTests
{
    private const string Speech = "# a comment\n# source: written for this test\nlemma\ttag\tparticle\tattitude\nsay\tVERB\t\tsays\npoint\tVERB\tout\tnotes\npoint\tVERB\t\taims\nState\tVERB\t\tstates\n";

    private const string Rules = """
        lexicon speech from "speech.tsv"
        rule r : t
          trigger cue = [@speech]
          set attitude = cue.attitude
        """;

    [Theory]
    [InlineData("He/PRON/nsubj>said said/say/VERB/root", "r cue=\"said\" attitude=says")]
    [InlineData("say/say/NOUN/root", "")]
    [InlineData("points/point/VERB/root out/ADP/compound:prt>points", "r cue=\"points\" attitude=notes")]
    [InlineData("points/point/VERB/root out/ADP/advmod>points", "r cue=\"points\" attitude=aims")]
    [InlineData("STATED/state/VERB/root", "r cue=\"STATED\" attitude=states")]
    public void A_row_is_found_by_lemma_tag_and_particle(string sentence, string match) =>
        Assert.Equal(match, string.Join('|', Matched.In(Matched.Compile(Rules, ("speech.tsv", Speech)), sentence)));

    [Theory]
    [InlineData("@speech(attitude=says)", "said")]
    [InlineData("@speech(attitude=aims|notes)", "points")]
    [InlineData("@speech(attitude!=says)", "points")]
    [InlineData("@speech(particle)", "")]
    [InlineData("@speech(!particle, attitude!=aims)", "said")]
    public void Conditions_narrow_the_rows(string test, string found)
    {
        var rules = Matched.Compile($"lexicon speech from \"speech.tsv\"\nrule r : t\n trigger cue = [{test}]", ("speech.tsv", Speech));
        Assert.Equal(found.Length == 0 ? [] : [$"r cue=\"{found}\""], Matched.In(rules, "said/say/VERB/root points/point/VERB/conj>said"));
    }

    [Fact]
    public void Rows_of_one_lemma_are_told_apart_by_columns_marked_as_key()
    {
        var rules = Matched.Compile("""
            lexicon v from "v.tsv"
            rule talks : t
              trigger cue = [@v(object=talks)]
              x = >obj[lemma=talk]
              set event = cue.event
            rule hands : t
              trigger cue = [@v(object=hand)]
              x = >obj[lemma=hand]
              set event = cue.event
            """, ("v.tsv", "lemma\tobject*\tevent\nhold\ttalks\tMEET\nhold\thand\tTOUCH\n"));
        Assert.Equal(["hands cue=\"held\" x=\"hands\" event=TOUCH"], Matched.In(rules, "held/hold/VERB/root hands/hand/NOUN/obj>held"));
    }

    [Theory]
    [InlineData("", "t.tsv:1:1: the table is empty; expected a header row whose first column is 'lemma'")]
    [InlineData("word\tx\n", "t.tsv:1:1: expected the column 'lemma' first in the header row, found 'word'")]
    [InlineData("lemma\tx\tx\n", "t.tsv:1:9: this is the second column 'x'; expected each name once")]
    [InlineData("lemma\ta-b\n", "t.tsv:1:7: expected a column name of letters, digits and '_', found 'a-b'")]
    [InlineData("lemma\tx\nsay\ta\tb\n", "t.tsv:2:7: expected 2 cells separated by tabs, as in the header row, found 3")]
    [InlineData("lemma\tx\nsay   a\n", "t.tsv:2:1: expected 2 cells separated by tabs, found none: this line seems to be separated by spaces")]
    [InlineData("lemma\tx\n\ta\n", "t.tsv:2:1: expected a lemma in the first cell, found nothing")]
    [InlineData("lemma\ttag\nsay\tVERBS\n", "t.tsv:2:5: 'VERBS' is no universal tag; did you mean 'VERB'?")]
    [InlineData("lemma\ttag\nsay\tVERB\nSAY\tVERB\n", "t.tsv:3:1: 'SAY' stands in line 2 already; expected rows of one lemma to differ in 'tag'")]
    [InlineData("lemma\tx\nsay\ta\nsay\tb\n", "t.tsv:3:1: 'say' stands in line 2 already; expected rows of one lemma to differ in a column marked as part of the key ('object*' in the header)")]
    public void A_mistake_in_a_table_is_reported_with_its_place(string table, string error) =>
        Assert.Equal(error, Assert.Single(Matched.Errors("lexicon t from \"t.tsv\"\n", ("t.tsv", table))).ToString());

    [Fact]
    public void Another_file_may_add_rows_to_a_lexicon_and_replace_some()
    {
        var rules = RuleSet.Compile(
            [new RuleSource("shipped/a.rules", Rules), new RuleSource("own/b.rules", "lexicon speech with \"mine.tsv\"")],
            path => path switch
            {
                "shipped/speech.tsv" => Speech,
                "own/mine.tsv" => "lemma\tattitude\ttag\nsay\tasks\tVERB\nmutter\tgrumbles\tVERB\n",
                _ => null,
            });
        Assert.Equal(
            ["r cue=\"said\" attitude=asks", "r cue=\"muttered\" attitude=grumbles", "r cue=\"states\" attitude=states"],
            Matched.In(rules, "said/say/VERB/root muttered/mutter/VERB/conj>said states/state/VERB/conj>said"));
    }

    [Fact]
    public void Rows_that_are_added_have_no_columns_of_their_own()
    {
        var errors = RuleSet.TryCompile(
            [new RuleSource("a.rules", Rules), new RuleSource("b.rules", "lexicon speech with \"mine.tsv\"")],
            path => path == "speech.tsv" ? Speech : "lemma\tatitude\nsay\tasks\n").Errors;
        Assert.Equal("b.rules:1:21: 'mine.tsv' has a column 'atitude' that the lexicon 'speech' does not have; did you mean 'attitude'?; expected lemma, tag, particle or attitude", Assert.Single(errors).ToString());
    }

    [Fact]
    public void Another_file_may_switch_a_rule_off_and_take_its_name()
    {
        var rules = RuleSet.Compile(
            [new RuleSource("a.rules", "rule r : t\n trigger x = [tag=VERB]\nrule s : u\n trigger x = [tag=VERB]"), new RuleSource("b.rules", "off r\noff s\nrule r : t\n trigger y = [tag=VERB]")],
            _ => null);
        Assert.Equal(["r y=\"said\""], Matched.In(rules, "said/say/VERB/root"));
    }
}
