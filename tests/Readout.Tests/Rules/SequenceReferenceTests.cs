using System.Text.RegularExpressions;
using Readout.Rules.Compilation;

namespace Readout.Tests.Rules;

/// <summary>The fast ways against plain ones: sequences against a regular expression over letters, openings against matching itself.</summary>
public class SequenceReferenceTests
{
    private const int Rounds = 400;

    [Fact]
    public void Sequences_match_what_a_backtracking_reference_finds_longest()
    {
        var random = new Random(20211215);
        for (var round = 0; round < Rounds; round++)
        {
            var pattern = Pattern(random, 3);
            var letters = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => "abc"[random.Next(3)]));
            var sentence = string.Join(' ', letters.Select((c, i) => i == 0 ? $"{c}/X/root" : $"{c}/X/dep>1"));
            var rules = Matched.Compile($"rule r : t\n sequence (all: {Regex.Replace(pattern, "[abc]", "\"$0\" ", RegexOptions.NonBacktracking)})");
            var found = Matched.In(rules, sentence).Select(m => Regex.Match(m, "\"(?<words>.*)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture).Groups["words"].Value.Replace(" ", "", StringComparison.Ordinal));
            Assert.True(Reference(pattern, letters).SequenceEqual(found), $"{pattern} on {letters}: expected {string.Join(' ', Reference(pattern, letters))}, found {string.Join(' ', found)}");
        }
    }

    [Theory]
    [InlineData(@"\d{1,2}", "0123456789")]
    [InlineData("[1-9]|1[0-2]", "123456789")]
    [InlineData("(a|bc)d", "ab")]
    [InlineData("a?b", "ab")]
    [InlineData("(?:a?b*)c", "abc")]
    [InlineData("a+b", "a")]
    [InlineData(@"\$x", "$")]
    [InlineData("é", "")]
    public void The_opening_of_a_pattern_is_what_its_matches_begin_with(string pattern, string characters)
    {
        var opening = Assert.NotNull(PatternOpening.Find(pattern));
        Assert.Equal(characters.Order(), Enumerable.Range(0, 128).Where(c => (opening >> c & 1) != 0).Select(c => (char)c));
    }

    [Theory]
    [InlineData(".*")]
    [InlineData("[^a]")]
    [InlineData(@"\w")]
    [InlineData("a*")]
    [InlineData("(?i)a")]
    [InlineData("a|")]
    [InlineData(@"\x41")]
    public void Where_the_opening_cannot_be_told_it_is_open(string pattern) => Assert.Null(PatternOpening.Find(pattern));

    [Fact]
    public void No_match_begins_outside_of_its_opening()
    {
        const string Pieces = "a|b|1|\\d|[ab]|[a-c1]|(|)|(?:|)|?|*|+|{0,2}|{2}|\\||\\.|-";
        var pieces = Pieces.Split('|');
        var random = new Random(7);
        var told = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var pattern = string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => random.Next(6) == 0 ? "|" : pieces[random.Next(pieces.Length)]));
            if (TryParse(pattern) is not { } regex || PatternOpening.Find(pattern) is not { } opening)
            {
                continue;
            }

            told++;
            for (var i = 0; i < 20; i++)
            {
                var text = string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => "ab1.-|"[random.Next(6)]));
                Assert.False(regex.IsMatch(text) && (opening >> text[0] & 1) == 0, $"{pattern} matches {text}");
            }
        }

        Assert.True(told > 1000, $"only {told} patterns had an opening");
    }

    private static Regex? TryParse(string pattern)
    {
        try
        {
            return new Regex($@"\A(?:{pattern})\z", RegexOptions.NonBacktracking);
        }
        catch (Exception e) when (e is RegexParseException or NotSupportedException)
        {
            return null;
        }
    }

    // Leftmost, longest, not overlapping: each length is tried, so the order of alternatives does not count.
    private static List<string> Reference(string pattern, string text)
    {
        var regex = new Regex($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
        var found = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.Length - start;
            while (length > 0 && !regex.IsMatch(text.Substring(start, length)))
            {
                length--;
            }

            if (length > 0)
            {
                found.Add(text.Substring(start, length));
            }

            start += Math.Max(1, length);
        }

        return found;
    }

    // A random pattern over a, b and c that cannot be empty, and repeats nothing that can.
    private static string Pattern(Random random, int depth)
    {
        switch (depth == 0 ? 0 : random.Next(6))
        {
            case 1:
                return $"({Pattern(random, depth - 1)}|{Pattern(random, depth - 1)})";
            case 2:
                return $"({Pattern(random, depth - 1)})+";
            case 3:
                return $"({Pattern(random, depth - 1)}){(random.Next(2) == 0 ? "?" : "*")}{Pattern(random, depth - 1)}";
            case 4:
                return $"({Pattern(random, depth - 1)}){{{random.Next(1, 3)},{random.Next(3, 5)}}}";
            case 5:
                return Pattern(random, depth - 1) + Pattern(random, depth - 1);
            default:
                return "abc"[random.Next(3)].ToString();
        }
    }
}
