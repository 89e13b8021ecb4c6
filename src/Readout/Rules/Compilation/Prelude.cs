namespace Readout.Rules.Compilation;

/// <summary>What every set of rules can use without declaring it: <c>prelude.rules</c>, embedded beside this folder's code.</summary>
internal static class Prelude
{
    public static readonly RuleSource Source = Read();

    private static RuleSource Read()
    {
        using var stream = typeof(Prelude).Assembly.GetManifestResourceStream("prelude.rules")
            ?? throw new InvalidOperationException("The assembly lacks its resource prelude.rules; build it again.");
        using var reader = new StreamReader(stream);
        return new RuleSource("prelude.rules", reader.ReadToEnd());
    }
}
