using Readout.Cli;

namespace Readout.Tests.Cli;

public sealed class DeskProgressTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_run_is_followed_on_a_terminal_and_without_one(bool isInteractive)
    {
        var done = 0L;
        var terminal = new Terminal(Stream.Null, new MemoryStream(), new StringWriter()) { IsErrorInteractive = isInteractive };
        new DeskProgress(terminal, total: 100).FollowAmounts(advance =>
        {
            foreach (var amount in new[] { 40L, 60L })
            {
                advance(amount);
                done += amount;
            }
        });
        Assert.Equal(100, done);
    }
}
