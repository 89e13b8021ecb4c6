namespace Readout.Tests.Specs;

/// <summary>How many examples there are of what was promised to be shown by examples; the counts are printed.</summary>
public sealed class SpecCountTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("time expressions", 150)]
    [InlineData("time expressions with a clock and a zone", 60)]
    [InlineData("meetings", 120)]
    [InlineData("roles at dates", 80)]
    public void There_are_enough_examples(string what, int least)
    {
        var count = SpecLibrary.Examples.Values.SelectMany(static example => example.Expectations).Count(line => !line.Forbidden && IsOf(line, what));

        output.WriteLine($"{what}: {count}, at least {least} are wanted");
        Assert.True(count >= least, $"{count} examples of {what}, expected {least}");
    }

    private static bool IsOf(Expectation line, string what) => what switch
    {
        "time expressions" => line.Kind == "time",
        "time expressions with a clock and a zone" => line.Kind == "time" && line.Values("zone") is not null && (line.Values("value") ?? []).Any(static value => value.Contains('T', StringComparison.Ordinal)),
        "meetings" => line.Kind == "meeting",
        "roles at dates" => line.Kind == "entity" && (line.Values("role") ?? line.Values("role_country")) is not null,
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "no such kind of example"),
    };
}
