namespace Readout.Cli;

/// <summary>A file or setting that the person at the terminal has to mend; every message is said, and the run ends.</summary>
internal sealed class UsageException(IReadOnlyList<string> messages) : Exception(string.Join('\n', messages))
{
    public IReadOnlyList<string> Messages { get; } = messages;
}
