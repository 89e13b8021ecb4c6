using Readout.Records;

namespace Readout.Tests.Reading.Positions;

/// <summary>Positions, each as <c>stance holder > toward: issue (certainty)</c>.</summary>
public sealed class PositionFinderTests
{
    public static TheoryData<string, string> Told => new()
    {
        { "Chile opposes Bolivia's plan for the river.", "opposes Chile > Bolivia: Bolivia's plan for the river (asserted)" },
        { "Chile supports Bolivia.", "supports Chile > Bolivia:  (asserted)" },
        { "Chile urged Bolivia to reopen the road.", "demands Chile > Bolivia: to reopen the road (asserted)" },
        { "Chile offered to host the talks.", "offers Chile > : to host the talks (asserted)" },
        { "Chile refused to sign the treaty.", "refuses Chile > : to sign the treaty (asserted)" },
        { "Chile may support the treaty.", "supports Chile > : the treaty (possible)" },
        { "Chile does not support the treaty.", "supports Chile > : the treaty (denied)" },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void Reads_who_stands_where(string text, string expected) => Assert.Contains(expected, Read(text).Select(Show));

    [Theory]
    [InlineData("Two beams support the roof.")]
    [InlineData("The vote is on Sunday.")]
    public void Finds_no_position_where_nobody_takes_one(string text) => Assert.Empty(Read(text));

    [Fact]
    public void Keeps_a_position_told_twice_as_one_with_both_places()
    {
        var position = Assert.Single(Read("Chile opposes the dam. On Monday the minister flew home. Chile opposes the dam."));
        Assert.Equal(2, position.Evidence.Count);
    }

    private static IReadOnlyList<Position> Read(string text) => Reader.English.Read(new Article { Text = text, Published = "2023-05-18" }).Positions;

    private static string Show(Position position) =>
        $"{position.Stance} {string.Join(", ", position.Holder.Select(party => party.Text))} > {string.Join(", ", position.Toward.Select(party => party.Text))}: "
        + $"{string.Join(", ", position.Issue.Select(span => span.Text))} ({position.Certainty})";
}
