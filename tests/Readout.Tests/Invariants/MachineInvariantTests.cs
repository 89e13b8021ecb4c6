namespace Readout.Tests.Invariants;

public sealed class MachineInvariantTests
{
    private static readonly string[] Arguments = ["read", "--format", "jsonl", "--published", "2022-07-28", Repository.Path("samples")];
    private static readonly Lazy<byte[]> Expected = new(() => Cli.BuiltProgram.Run(Arguments).OutputBytes);

    [Theory]
    [InlineData("TZ", "Asia/Kathmandu")]
    [InlineData("LC_ALL", "tr_TR.UTF-8")]
    [InlineData("DOTNET_EnableAVX2", "0")]
    [InlineData("DOTNET_EnableHWIntrinsic", "0")]
    [InlineData("DOTNET_TieredCompilation", "0")]
    public void The_bytes_are_the_same_whatever_the_machine_offers(string variable, string value)
    {
        var run = Cli.BuiltProgram.Run(Arguments, [], (variable, value));
        Assert.Equal(0, run.Status);
        Assert.NotEmpty(Expected.Value);
        Assert.Equal(Expected.Value, run.OutputBytes);
    }
}
