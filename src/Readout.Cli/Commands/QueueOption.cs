using System.CommandLine;

namespace Readout.Cli.Commands;

/// <summary>The option that names a queue.</summary>
internal static class QueueOption
{
    /// <summary>The option that names the desk, for commands that look for the ledger there.</summary>
    public static Option<string?> Ledger() => DeskOption.Create("The desk; with a queue of NATS the ledger of work stands in its database.", required: false);

    public static Option<string> Create(bool required = true) => new("--queue")
    {
        Description = "The queue: postgres://user@host:port/database, which needs nothing beside it, or nats://host:port,host:port,host:port for a stream of NATS JetStream.",
        HelpName = "QUEUE",
        Required = required,
    };
}
