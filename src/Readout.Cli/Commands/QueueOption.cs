using System.CommandLine;

namespace Readout.Cli.Commands;

/// <summary>The option that names a queue.</summary>
internal static class QueueOption
{
    public static Option<string> Create() => new("--queue")
    {
        Description = "The queue: postgres://user:password@host:port/database.",
        HelpName = "QUEUE",
        Required = true,
    };
}
