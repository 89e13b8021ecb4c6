using Readout.Desk.Stories;

namespace Readout.Tests.Stories;

public sealed class StorySketchTests
{
    [Fact]
    public void Copies_are_alike_and_texts_that_share_little_are_not()
    {
        var words = Enumerable.Range(0, 300).Select(i => $"word{i}").ToArray();
        var whole = SketchOf(words);
        Assert.Equal(2 * StorySketch.Bands * StorySketch.Rows, whole.Length);
        Assert.True(StorySketch.AreAlike(whole, SketchOf(words[..100])));
        Assert.True(StorySketch.AreAlike(whole, SketchOf([.. words[..200], .. Enumerable.Range(0, 100).Select(i => $"other{i}")])));
        Assert.False(StorySketch.AreAlike(whole, SketchOf([.. words[..8], .. Enumerable.Range(0, 292).Select(i => $"other{i}")])));
        Assert.False(StorySketch.AreAlike(whole, SketchOf([])));
    }

    [Fact]
    public void Few_unrelated_texts_are_alike_by_chance()
    {
        var sketches = Enumerable.Range(0, 300).Select(text => SketchOf([.. Enumerable.Range(0, 200).Select(i => $"w{(text * 7919) + i}")])).ToList();
        Assert.True(sketches.SelectMany((one, i) => sketches.Skip(i + 1).Select(other => StorySketch.AreAlike(one, other))).Count(alike => alike) < 45);
    }

    private static byte[] SketchOf(string[] words) => StorySketch.Of(StoryText.Of(string.Join(' ', words)));
}
