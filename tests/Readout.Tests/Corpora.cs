namespace Readout.Tests;

/// <summary>The corpora to measure on, where the machine has them.</summary>
internal static class Corpora
{
    /// <summary>The path of a corpus file; skips the test where READOUT_CORPORA is not set.</summary>
    public static string Path(string name)
    {
        var folder = Environment.GetEnvironmentVariable("READOUT_CORPORA");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "READOUT_CORPORA is not set");
        return System.IO.Path.Combine(folder!, name);
    }
}
