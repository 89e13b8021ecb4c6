using Readout.Desk.Merge;
using Readout.Records;

namespace Readout.Tests.Merge;

public sealed class StanceScaleTests
{
    [Theory]
    [InlineData("supports", "asserted", "supports", "asserted", "repeated")]
    [InlineData("supports", "asserted", "promises", "asserted", "hardened")]
    [InlineData("refuses", "asserted", "opposes", "asserted", "softened")]
    [InlineData("offers", "possible", "offers", "asserted", "hardened")]
    [InlineData("demands", "asserted", "demands", "denied", "dropped")]
    [InlineData("supports", "denied", "supports", "asserted", "contradicted")]
    [InlineData("supports", "asserted", "opposes", "asserted", "contradicted")]
    [InlineData("opposes", "asserted", "demands", "asserted", "changed")]
    public void Tells_what_moved(string before, string certaintyBefore, string after, string certaintyAfter, string change) =>
        Assert.Equal(change, StanceScale.Change(Stand(before, certaintyBefore), Stand(after, certaintyAfter)));

    private static Position Stand(string stance, string certainty) => new()
    {
        Id = "p",
        Holder = [],
        Toward = [],
        Stance = stance,
        Issue = [],
        Evidence = [],
        Certainty = certainty,
        Rule = "r",
        Confidence = 1,
    };
}
