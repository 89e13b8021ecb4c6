namespace Readout.World;

/// <summary>Tables of the atlas that cannot be used; carries every problem that was found.</summary>
public sealed class AtlasFormatException : Exception
{
    /// <summary>Makes the exception.</summary>
    public AtlasFormatException(IReadOnlyList<AtlasProblem> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>Every problem, in file and line order.</summary>
    public IReadOnlyList<AtlasProblem> Problems { get; }
}
