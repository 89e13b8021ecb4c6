namespace Readout.Cli;

/// <summary>What the process says to its caller when it ends.</summary>
internal static class ExitStatus
{
    /// <summary>All inputs were read, also where they hold no record.</summary>
    public const int Done = 0;

    /// <summary>A question found nothing.</summary>
    public const int NothingFound = 1;

    /// <summary>Something failed, also where it was only some of the inputs.</summary>
    public const int Failed = 2;
}
