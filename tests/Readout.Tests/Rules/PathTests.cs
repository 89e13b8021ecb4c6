namespace Readout.Tests.Rules;

public class PathTests
{
    // "The minister of Norway , who left , told reporters in Oslo that talks had not failed and ended ."
    private const string Sentence =
        "The/DET/det>minister minister/NOUN/nsubj>told@person of/ADP/case>Norway Norway/PROPN/nmod>minister@state ,/PUNCT/punct>left "
        + "who/PRON/nsubj>left left/leave/VERB/acl:relcl>minister ,/PUNCT/punct>left told/tell/VERB/root reporters/reporter/NOUN/iobj>told "
        + "in/ADP/case>Oslo Oslo/PROPN/obl>told@place that/SCONJ/mark>failed talks/talk/NOUN/nsubj>failed had/have/AUX/aux>failed "
        + "not/PART/advmod>failed failed/fail/VERB/ccomp>told and/CCONJ/cc>ended ended/end/VERB/conj>failed ./PUNCT/punct>told";

    public static TheoryData<string, string> Paths => new()
    {
        { ">nsubj", "minister" },
        { ">=nsubj", "minister" },
        { ">(obj|iobj)", "reporters" },
        { ">obl{in}", "Oslo" },
        { ">obl{to|in}", "Oslo" },
        { ">obl{!to}", "Oslo" },
        { ">iobj{}", "reporters" },
        { ">ccomp{that}", "failed" },
        { ">ccomp>nsubj", "talks" },
        { ">ccomp>conj", "ended" },
        { ">ccomp>conj?>nsubj", "talks" },
        { ">ccomp>conj*", "failed" },
        { ">ccomp>conj+", "ended" },
        { ">xcomp?>nsubj", "minister" },
        { ">nsubj>acl", "left" },
        { ">nsubj>acl:relcl", "left" },
        { ">>[lemma=end]", "ended" },
        { ">>nmod", "Norway" },
        { ">>nmod<nmod", "minister" },
        { ">>nmod<<*[tag=VERB]", "told" },
        { ">nsubj.+", "of" },
        { ">ccomp.-[word=not]", "not" },
        { ">nsubj[entity=person]", "minister" },
        { ">nsubj [entity=person]", "minister" },
        { ">xcomp , >iobj", "reporters" },
        { ">* [entity=place]", "Oslo" },
        { ">[entity=place]", "Oslo" },
        { "( >obj | >iobj )", "reporters" },
        { ">ccomp [{>conj[lemma=end]}]", "failed" },
        { ">ccomp [!{>conj[lemma=begin]} lemma=fail,succeed]", "failed" },
        { ">nsubj [word=/min.*/]", "minister" },
        { ">nsubj [word=/min/ | form=minister]", "minister" },
        { ">nsubj [rel=nsubj rel!=obj]", "minister" },
        { "cue >nsubj", "minister" },
    };

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_path_finds_its_token(string path, string found) =>
        Assert.Equal([$"r cue=\"told\" x=\"{found}\""], Matched.In(Matched.Compile($"rule r : t\n trigger cue = [lemma=tell]\n x = {path}"), Sentence));

    [Theory]
    [InlineData(">obj")]
    [InlineData(">=acl")]
    [InlineData(">obl{from}")]
    [InlineData(">obl{!in}")]
    [InlineData(">obl{}")]
    [InlineData(">nsubj[entity=state]")]
    [InlineData("<ccomp")]
    [InlineData(">ccomp>conj>conj")]
    [InlineData(">nsubj[word=/min/]")]
    [InlineData(">nsubj [form=Minister]")]
    [InlineData(".+.+.+.+.+.+.+.+.+.+.+.+.+.+")]
    public void A_path_that_does_not_hold_finds_nothing(string path) =>
        Assert.Empty(Matched.In(Matched.Compile($"rule r : t\n trigger cue = [lemma=tell]\n x = {path}"), Sentence));

    [Theory]
    [InlineData("token", "minister")]
    [InlineData("phrase", "The minister of Norway")]
    [InlineData("subtree", "The minister of Norway , who left ,")]
    [InlineData("clause", "The minister of Norway , who left")]
    public void An_extent_says_how_far_a_capture_reaches(string extent, string text) =>
        Assert.Equal([$"r cue=\"told\" x=\"{text}\""], Matched.In(Matched.Compile($"rule r : t\n trigger cue = [lemma=tell]\n x = >nsubj : {extent}"), Sentence));

    [Theory]
    [InlineData("x* = >ccomp>conj*", "r cue=\"told\" x=\"failed\" x=\"ended\"")]
    [InlineData("x+ = >nsubj | >iobj | >obl", "r cue=\"told\" x=\"minister\" x=\"reporters\" x=\"Oslo\"")]
    [InlineData("x+ = >obl | >nsubj | >obl", "r cue=\"told\" x=\"minister\" x=\"Oslo\"")]
    [InlineData("x* = >xcomp , >nsubj , >iobj", "r cue=\"told\" x=\"minister\"")]
    [InlineData("x* = >xcomp", "r cue=\"told\"")]
    [InlineData("x? = >xcomp", "r cue=\"told\"")]
    [InlineData("x? = >xcomp\n y? = x >obj", "r cue=\"told\"")]
    [InlineData("x = >nsubj\n y = x >nmod", "r cue=\"told\" x=\"minister\" y=\"Norway\"")]
    [InlineData("x = >nsubj\n when x >nmod[entity=state]", "r cue=\"told\" x=\"minister\"")]
    [InlineData("x = >nsubj\n when x [entity=person]\n unless >aux", "r cue=\"told\" x=\"minister\"")]
    [InlineData("x = >nsubj\n set a = \"b\"\n set v = x.lemma", "r cue=\"told\" x=\"minister\" a=b v=minister")]
    public void Arguments_conditions_and_values(string lines, string match) =>
        Assert.Equal([match], Matched.In(Matched.Compile($"rule r : t\n trigger cue = [lemma=tell]\n {lines}"), Sentence));

    [Theory]
    [InlineData("x+ = >xcomp")]
    [InlineData("x = >nsubj\n unless x [entity=person]")]
    [InlineData("when >aux")]
    [InlineData("unless >nsubj")]
    public void A_rule_whose_parts_do_not_all_hold_does_not_fire(string lines) =>
        Assert.Empty(Matched.In(Matched.Compile($"rule r : t\n trigger cue = [lemma=tell]\n {lines}"), Sentence));

    [Fact]
    public void A_let_gives_its_alternatives_to_the_path_it_stands_in()
    {
        var rules = Matched.Compile("""
            let agent = >nsubj , >iobj
            let place = [entity=place]
            let deep = $agent >nmod
            rule a : t
              trigger cue = [lemma=tell]
              x = $agent [lemma=reporter]
              y = >obl $place
              z = $deep
            """);
        Assert.Equal(["a cue=\"told\" x=\"reporters\" y=\"Oslo\" z=\"Norway\""], Matched.In(rules, Sentence));
    }

    [Fact]
    public void Of_one_label_the_first_rule_by_priority_wins_and_labels_do_not_compete()
    {
        var rules = Matched.Compile("""
            rule low : t
              trigger cue = [lemma=tell]
            rule high : t
              priority 5
              trigger cue = [tag=VERB]
            rule fails : t
              priority 9
              trigger cue = [tag=VERB]
              x = >vocative
            rule other : u
              trigger cue = [lemma=tell,fail]
            """);
        Assert.Equal(["high cue=\"left\"", "high cue=\"told\"", "other cue=\"told\"", "high cue=\"failed\"", "other cue=\"failed\"", "high cue=\"ended\""], Matched.In(rules, Sentence));
        Assert.Equal(["other cue=\"told\"", "other cue=\"failed\""], Matched.In(rules.Select("u"), Sentence));
    }

    [Fact]
    public void A_multiword_preposition_is_matched_whole()
    {
        const string Cited = "Talks/talk/NOUN/nsubj>failed failed/fail/VERB/root according/accord/VERB/case>agency to/ADP/fixed>according the/DET/det>agency agency/NOUN/obl>failed";
        Assert.Single(Matched.In(Matched.Compile("rule r : t\n trigger v = [lemma=fail]\n x = >obl{according to}"), Cited));
        Assert.Empty(Matched.In(Matched.Compile("rule r : t\n trigger v = [lemma=fail]\n x = >obl{according}"), Cited));
        Assert.Empty(Matched.In(Matched.Compile("rule r : t\n trigger v = [lemma=fail]\n x = >obl{to}"), Cited));
    }

    [Theory]
    [InlineData("content", "content=\"Talks failed\" content=\"and they left\"")]
    [InlineData("subtree", "content=\"Talks failed\" content=\", and they left\"")]
    public void An_extent_without_a_capture_leaves_the_pieces_around_it(string extent, string pieces)
    {
        const string Interrupted = "Talks/talk/NOUN/nsubj>failed failed/fail/VERB/root ,/PUNCT/punct>said he/PRON/nsubj>said said/say/VERB/parataxis>failed "
            + ",/PUNCT/punct>left and/CCONJ/cc>left they/PRON/nsubj>left left/leave/VERB/conj>failed";
        var rules = Matched.Compile($"rule r : t\n trigger cue = [lemma=say]\n content = <parataxis : {extent.Replace("content", "clause", StringComparison.Ordinal)} without cue");
        Assert.Equal([$"r cue=\"said\" {pieces}"], Matched.In(rules, Interrupted));
    }

    [Theory]
    [InlineData("{v.frame}")]
    [InlineData("{v.frame|against}")]
    [InlineData("{@places}")]
    [InlineData("{!@times}")]
    [InlineData("{against|@places(kind=in)}")]
    public void A_preposition_may_come_from_the_row_of_a_capture_or_from_a_lexicon(string marker)
    {
        var rules = Matched.Compile($"lexicon verbs from \"v.tsv\"\nlexicon places from \"p.tsv\"\nlexicon times from \"t.tsv\"\nrule r : t\n trigger v = [@verbs]\n x = >obl{marker}",
            ("v.tsv", "lemma\tframe*\ntell\tof|in\n"), ("p.tsv", "lemma\tkind\nin\tin\nin front of\tfront\n"), ("t.tsv", "lemma\nbefore\n"));
        Assert.Equal(["r v=\"told\" x=\"Oslo\""], Matched.In(rules, Sentence));
    }

    [Theory]
    [InlineData("{v.frame}")]
    [InlineData("{!@places}")]
    [InlineData("{@places(kind=front)}")]
    public void A_preposition_that_neither_names_does_not_match(string marker)
    {
        var rules = Matched.Compile($"lexicon verbs from \"v.tsv\"\nlexicon places from \"p.tsv\"\nrule r : t\n trigger v = [@verbs]\n x = >obl{marker}",
            ("v.tsv", "lemma\tframe*\ntell\tof\n"), ("p.tsv", "lemma\tkind\nin\tin\nin front of\tfront\n"));
        Assert.Empty(Matched.In(rules, Sentence));
    }

    [Fact]
    public void A_part_gives_its_lines_to_the_rules_that_use_it()
    {
        var rules = Matched.Compile("""
            part circumstances
              place? = >obl{in}
              use ending
              set kind = "told"
            part ending
              unless x [lemma=end]
              last? = >>[lemma=end]
            rule a : t
              trigger cue = [lemma=tell]
              x = >nsubj
              use circumstances
            rule b : u
              trigger cue = [lemma=fail]
              x = >conj
              use circumstances
            """);
        Assert.Equal(["a cue=\"told\" x=\"minister\" place=\"Oslo\" last=\"ended\" kind=told"], Matched.In(rules, Sentence));
    }
}
