using Readout.Forge.Training;
using Readout.Language.Network;

namespace Readout.Language.Tests.Network;

public sealed class TreeDecoderTests
{
    [Fact]
    public void The_best_heads_are_taken_when_they_are_a_tree()
    {
        // Word 1 hangs on 2, 2 on the root, 3 on 2.
        float[] scores = [0, -9, 5, 1, 5, 1, -9, 1, 0, 1, 5, -9];
        var heads = new int[3];
        new TreeDecoder().Decode(scores, 3, 4, heads);
        Assert.Equal([1, -1, 1], heads);
    }

    [Fact]
    public void A_cycle_is_left_where_it_costs_least()
    {
        // 1 and 2 want each other; 3 is the root; 2 loses less by hanging on 3.
        float[] scores = [0, -9, 9, 2, 0, 9, -9, 8, 9, 0, 0, -9];
        var heads = new int[3];
        new TreeDecoder().Decode(scores, 3, 4, heads);
        Assert.Equal([1, 2, -1], heads);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(17)]
    [InlineData(200)]
    public void Any_scores_give_one_root_and_no_cycle(int n)
    {
        var chance = new Shuffle((ulong)n);
        var decoder = new TreeDecoder();
        for (var round = 0; round < 20; round++)
        {
            var scores = Enumerable.Range(0, n * (n + 1)).Select(_ => (float)chance.Below(50)).ToArray();
            var heads = new int[n];
            decoder.Decode(scores, n, n + 1, heads);
            Assert.Single(heads, -1);
            for (var i = 0; i < n; i++)
            {
                var steps = 0;
                for (var a = i; a >= 0; a = heads[a])
                {
                    Assert.True(steps++ <= n, "a cycle");
                }
            }
        }
    }
}
