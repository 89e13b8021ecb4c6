using Readout.Language.Lemmas;

namespace Readout.Language.Tests.Lemmas;

public sealed class LemmaRuleTests
{
    [Theory]
    [InlineData("Ministers", "minister", 'l', "ministers", "minister")]
    [InlineData("went", "go", 'l', "Went", "go")]
    [InlineData("oslo", "Oslo", 'c', "bergen", "Bergen")]
    [InlineData("OECD", "OECD", 'k', "NATO", "NATO")]
    [InlineData("i", "I", 'l', "I", "I")]
    public void A_rule_makes_lemmas_of_other_words(string form, string lemma, char letterCase, string other, string expected)
    {
        var rule = LemmaRule.Between(form, lemma, letterCase switch { 'l' => LetterCase.Lower, 'c' => LetterCase.Title, _ => LetterCase.Kept });
        Span<char> target = new char[64];
        Assert.Equal(expected, target[..rule.Apply(other, target)].ToString());
        Assert.Equal(rule, LemmaRule.Parse(rule.ToString()));
    }
}
