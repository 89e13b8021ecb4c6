using Readout.Language.Tokens;

namespace Readout.Language.Tests.Tokens;

public sealed class TokenScannerTests
{
    private static readonly TokenRules Rules = TokenRules.Parse(Resource.Text("tokens.txt"));

    [Theory]
    [InlineData("It ended.", "It|ended|.")]
    [InlineData("Mr. Larsen met Dr. Okafor.", "Mr.|Larsen|met|Dr.|Okafor|.")]
    [InlineData("J. R. Hale, a U.S. envoy,", "J.|R.|Hale|,|a|U.S.|envoy|,")]
    [InlineData("at 4:07 p.m. sharp", "at|4:07|p.m.|sharp")]
    [InlineData("at 5pm, at 17:30", "at|5|pm|,|at|17:30")]
    [InlineData("They don't, can't and won't.", "They|do|n't|,|ca|n't|and|wo|n't|.")]
    [InlineData("It doesn’t matter: she’s here", "It|does|n’t|matter|:|she|’s|here")]
    [InlineData("Norway's and the envoys' offer", "Norway|'s|and|the|envoys|'|offer")]
    [InlineData("We cannot stay", "We|can|not|stay")]
    [InlineData("a London-based think-tank", "a|London|-|based|think|-|tank")]
    [InlineData("an anti-tank, co-operative, pre-war deal", "an|anti-tank|,|co-operative|,|pre-war|deal")]
    [InlineData("from 1990-1995", "from|1990|-|1995")]
    [InlineData("call 555-0134 or 555-555-0134", "call|555-0134|or|555-555-0134")]
    [InlineData("worth $3.5bn (€3,000,000)", "worth|$|3.5|bn|(|€|3,000,000|)")]
    [InlineData("US$40 and 10%", "US$|40|and|10|%")]
    [InlineData("\"No,\" he said.", "\"|No|,|\"|he|said|.")]
    [InlineData("“No,” he said…", "“|No|,|”|he|said|…")]
    [InlineData("'No,' he said", "'|No|,|'|he|said")]
    [InlineData("« Non », he said", "«|Non|»|,|he|said")]
    [InlineData("wait ... or -- no!!", "wait|...|or|--|no|!!")]
    [InlineData("OSLO, Dec. 15 (Newswire) — Talks", "OSLO|,|Dec.|15|(|Newswire|)|—|Talks")]
    [InlineData("see https://example.org/a?b=1.", "see|https://example.org/a?b=1|.")]
    [InlineData("write to press@example.org, please", "write|to|press@example.org|,|please")]
    [InlineData("No. 10 said no. 10 left", "No.|10|said|no.|10|left")]
    [InlineData("O'Hara and d'Avila at AT&T", "O'Hara|and|d'Avila|at|AT&T")]
    [InlineData("the talks—long ones—end", "the|talks|—|long|ones|—|end")]
    [InlineData("yes/no on 12/11", "yes|/|no|on|12/11")]
    [InlineData("1. First item", "1.|First|item")]
    [InlineData("Moscow\u00A0agreed", "Moscow|agreed")]
    public void Cuts_text_into_tokens_as_the_treebanks_do(string text, string expected)
    {
        var tokens = new List<TokenSpan>();
        new TokenScanner(text, Rules, tokens).Scan();
        Assert.Equal(expected, string.Join('|', tokens.Select(token => text[token.Start..token.End])));
    }
}
