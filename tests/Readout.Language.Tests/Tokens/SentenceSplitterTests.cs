using Readout.Language.Tokens;

namespace Readout.Language.Tests.Tokens;

public sealed class SentenceSplitterTests
{
    private static readonly TokenRules Rules = TokenRules.Parse(Resource.Text("tokens.txt"));

    [Theory]
    [InlineData("Talks began. They failed.", "Talks began.|They failed.")]
    [InlineData("He met Gen. Hale. She left.", "He met Gen. Hale.|She left.")]
    [InlineData("The U.S. Senate voted.", "The U.S. Senate voted.")]
    [InlineData("He left the U.S. The talks ended.", "He left the U.S.|The talks ended.")]
    [InlineData("It began at 4 p.m. and ended.", "It began at 4 p.m. and ended.")]
    [InlineData("J. R. Hale spoke. So did A. Berg.", "J. R. Hale spoke.|So did A. Berg.")]
    [InlineData("“We agree.” He smiled.", "“We agree.”|He smiled.")]
    [InlineData("\"We agree.\" He smiled.", "\"We agree.\"|He smiled.")]
    [InlineData("'We agree.' He smiled.", "'We agree.'|He smiled.")]
    [InlineData("«We agree.» He smiled.", "«We agree.»|He smiled.")]
    [InlineData("\"Do we agree?\" he asked. Nobody did.", "\"Do we agree?\" he asked.|Nobody did.")]
    [InlineData("\"Never!\" President Hale said. Nobody spoke.", "\"Never!\" President Hale said.|Nobody spoke.")]
    [InlineData("He said so. \"We agree,\" she said.", "He said so.|\"We agree,\" she said.")]
    [InlineData("It is over (for now). Berlin agreed.", "It is over (for now).|Berlin agreed.")]
    [InlineData("Envoys meet in Oslo\n\nThe envoys met on Friday.", "Envoys meet in Oslo|The envoys met on Friday.")]
    [InlineData("Envoys meet in Oslo\nThe envoys of both sides met on Friday.", "Envoys meet in Oslo|The envoys of both sides met on Friday.")]
    [InlineData("The envoys of both sides had met\non Friday in the old town hall of\nOslo.", "The envoys of both sides had met\non Friday in the old town hall of\nOslo.")]
    [InlineData("the end\n\nof it", "the end|of it")]
    [InlineData("OSLO, Dec. 15 (Newswire) -- Talks began.", "OSLO, Dec. 15 (Newswire) --|Talks began.")]
    [InlineData("It snowed.\n\nHANOVER, N.H. (NW) — Talks began. They failed.", "It snowed.|HANOVER, N.H. (NW) —|Talks began.|They failed.")]
    [InlineData("Lima, Peru - Talks began.", "Lima, Peru -|Talks began.")]
    [InlineData("NATO - the alliance - agreed.", "NATO - the alliance - agreed.")]
    [InlineData("Berlin and Rome - once rivals - agreed.", "Berlin and Rome - once rivals - agreed.")]
    [InlineData("It met. OSLO (NW) - Talks began.", "It met.|OSLO (NW) - Talks began.")]
    [InlineData("He left in 1805. [17] Nobody asked.", "He left in 1805. [17]|Nobody asked.")]
    [InlineData("It was . . . Late. GEN. HALE spoke.", "It was . . .|Late.|GEN. HALE spoke.")]
    [InlineData("He paused... Then he spoke.", "He paused...|Then he spoke.")]
    public void Ends_sentences_where_a_reader_would(string text, string expected)
    {
        var tokens = new List<TokenSpan>();
        var starts = new List<int>();
        new TokenScanner(text, Rules, tokens).Scan();
        new SentenceSplitter(text, Rules, tokens).Split(starts);
        var sentences = starts.Select((start, i) =>
            text[tokens[start].Start..tokens[(i + 1 < starts.Count ? starts[i + 1] : tokens.Count) - 1].End]);
        Assert.Equal(expected, string.Join('|', sentences));
    }
}
