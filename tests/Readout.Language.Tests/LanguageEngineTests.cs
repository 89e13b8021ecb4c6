using FsCheck.Xunit;

namespace Readout.Language.Tests;

public sealed class LanguageEngineTests
{
    private const string Pieces = "Mr.|U.S.|“|”|\"|'|’s|n't| |  |\n|\n\n|.|...|?!|-|—|$|4:07|p.m.|Oslo|met|don't|said|(|)|«|»|http://a.b/c|x@y.zz|\U0001F600|\uD83D|é|e\u0301|漢字|\t|\u00A0|,|No. 10|co-";

    [Property(MaxTest = 300)]
    public void Tokens_lie_in_order_inside_the_text_and_cover_all_but_space(int[] picks)
    {
        var pieces = Pieces.Split('|');
        var text = string.Concat(picks.Select(pick => pieces[(int)((uint)pick % (uint)pieces.Length)]));
        CheckTokens(text);
    }

    [Property(MaxTest = 300)]
    public void Tokens_of_random_text_lie_in_order_inside_it(string? text) => CheckTokens(text ?? "");

    [Fact]
    public void Parses_a_plain_sentence()
    {
        var document = LanguageEngine.English.Analyze("The raid was condemned by Norway's ministers.");
        Assert.Equal(["The", "raid", "was", "condemned", "by", "Norway", "'s", "ministers", "."], Tokens(document));
        Assert.Equal("condemn", document[3].Lemma);
        Assert.Equal(UniversalTag.VERB, document[3].Tag);
        Assert.Equal("VBN", document[3].FineTag);
        Assert.Equal(3, document.GetSentence(0).Root);
        Assert.Equal("nsubj:pass", document[1].Relation);
        Assert.Equal(3, document[1].Head);
    }

    [Fact]
    public void Gives_the_same_result_on_any_number_of_threads()
    {
        const string text = "Envoys met in Oslo. \"We don't agree,\" said Mr. Hale, who left at 4 p.m. on Friday.";
        var expected = Dump(LanguageEngine.English.Analyze(text));
        Parallel.For(0, 64, _ => Assert.Equal(expected, Dump(LanguageEngine.English.Analyze(text))));
    }

    [Theory]
    [InlineData("word ", 20_000)]
    [InlineData("\"", 2_000)]
    [InlineData("(", 4_000)]
    [InlineData("a-", 10_000)]
    [InlineData("'s", 10_000)]
    [InlineData("A. ", 10_000)]
    [InlineData("1.", 10_000)]
    [InlineData("x", 40_000)]
    [InlineData("a@", 10_000)]
    [InlineData("one two\r", 8_000)]
    [InlineData("co-", 10_000)]
    [InlineData("http://", 6_000)]
    public void Reads_hostile_text_in_linear_time(string piece, int count)
    {
        var text = string.Concat(Enumerable.Repeat(piece, count));
        _ = LanguageEngine.English.Analyze("Warm up.");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var document = LanguageEngine.English.Analyze(text);
        Assert.True(document.TokenCount > 0);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(120), $"{watch.Elapsed} for {text.Length} characters");
    }

    [Fact]
    public void Empty_text_has_no_tokens() => Assert.Equal(0, LanguageEngine.English.Analyze(" \n").TokenCount);

    private static void CheckTokens(string text)
    {
        var document = LanguageEngine.English.Analyze(text);
        var end = 0;
        for (var i = 0; i < document.TokenCount; i++)
        {
            var token = document[i];
            Assert.True(token.Start >= end && token.End > token.Start && token.End <= text.Length);
            Assert.True(IsGap(text[end..token.Start]), $"text left out before token {i}");
            Assert.False(string.IsNullOrEmpty(token.Lemma));
            end = token.End;
        }

        Assert.True(IsGap(text[end..]), "text left out at the end");
    }

    private static bool IsGap(string text) =>
        text.All(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF');

    private static IEnumerable<string> Tokens(Document document) =>
        Enumerable.Range(0, document.TokenCount).Select(i => document[i].ToString());

    private static string Dump(Document document) =>
        string.Join('\n', Enumerable.Range(0, document.TokenCount).Select(i => $"{document[i]} {document[i].Lemma} {document[i].FineTag} {document[i].Head} {document[i].Relation} {document[i].Sentence}"));
}
