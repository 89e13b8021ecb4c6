using FsCheck.Xunit;
using Readout.Records;

namespace Readout.Tests.Records;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("plain", 1, 3, 1, 3, "la")]
    [InlineData("😀 smile", 3, 8, 2, 7, "smile")]
    [InlineData("a😀b😀c", 4, 7, 3, 5, "😀c")]
    [InlineData("a😀b", 2, 4, 1, 3, "😀b")]
    [InlineData("a😀b", 0, 2, 0, 2, "a😀")]
    [InlineData("a<b", 1, 3, 1, 3, "<b")]
    [InlineData("><", 0, 2, 0, 2, "><")]
    [InlineData("", 0, 0, 0, 0, "")]
    public void Counts_spans_in_code_points(string text, int start, int end, int from, int to, string words) =>
        Assert.Equal(new Span(from, to, WithHalves(words)), new SourceText(WithHalves(text)).Span(start, end));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(2, 1)]
    [InlineData(0, 4)]
    public void Refuses_a_range_outside_the_text(int start, int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SourceText("abc").Span(start, end));

    [Property(MaxTest = 500)]
    public void A_slice_of_the_text_by_code_points_equals_the_text_of_the_span(int[] codes, int a, int b)
    {
        var text = TextOf(codes);
        var source = new SourceText(text);
        var (start, end) = RangeIn(text, a, b);

        var span = source.Span(start, end);

        Assert.Equal(span.Text, SliceByCodePoints(text, span.Start, span.End));
        Assert.Contains(text[start..end], span.Text, StringComparison.Ordinal);
    }

    [Property(MaxTest = 500)]
    public void Positions_go_there_and_back(int[] codes)
    {
        var source = new SourceText(TextOf(codes));
        for (var codePoint = 0; codePoint <= source.Length; codePoint++)
        {
            Assert.Equal(codePoint, source.CodePointAt(source.Utf16At(codePoint)));
        }
    }

    // Attributes cannot hold half of a surrogate pair: < stands for a first half, > for a second.
    private static string WithHalves(string text) => text.Replace('<', '\uD83D').Replace('>', '\uDE00');

    // Random units from letters, halves of pairs in any order and whole pairs, so that every way to cut a text occurs.
    private static string TextOf(int[] codes)
    {
        string[] units = ["a", " ", "é", "\uD83D", "\uDE00", "😀", "𝕏", "\n"];
        return string.Concat(codes.Select(code => units[(code & int.MaxValue) % units.Length]));
    }

    private static (int Start, int End) RangeIn(string text, int a, int b)
    {
        var (first, second) = ((a & int.MaxValue) % (text.Length + 1), (b & int.MaxValue) % (text.Length + 1));
        return (Math.Min(first, second), Math.Max(first, second));
    }

    // The plain way, as Python slices: every pair and every half that stands alone is one.
    private static string SliceByCodePoints(string text, int start, int end)
    {
        var points = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text, i);
            points.Add(isPair ? text.Substring(i++, 2) : text[i].ToString());
        }

        return string.Concat(points[start..end]);
    }
}
