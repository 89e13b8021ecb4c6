using Readout.Records;

namespace Readout.Tests.Reading.Positions;

/// <summary>A position told more than once in a document is one record with more evidence.</summary>
public sealed class PositionMergerTests
{
    [Theory]
    [InlineData("Iceland opposes the dam on the Laxa. The mayor sang. Iceland opposes the dam.")]
    [InlineData("Iceland opposes the dam on the Laxa. It rained for a week. Iceland opposes a dam on the Laxa.")]
    public void Said_again_it_is_one_with_more_evidence(string text)
    {
        var position = Assert.Single(PositionsOf(text));
        Assert.Equal("opposes", position.Stance);
        Assert.Equal(2, position.Evidence.Count);
    }

    [Theory]
    [InlineData("Iceland opposes the dam. Iceland opposes the tunnel.")]
    [InlineData("Iceland opposes the dam. Norway opposes the dam.")]
    [InlineData("Iceland opposes the dam. Iceland supports the dam.")]
    public void Another_issue_holder_or_stance_is_another_position(string text)
    {
        Assert.Equal(2, PositionsOf(text).Count);
    }

    private static IReadOnlyList<Position> PositionsOf(string text) =>
        Reader.English.Read(new Article { Text = text, Published = "2023-05-18" }).Positions;
}
