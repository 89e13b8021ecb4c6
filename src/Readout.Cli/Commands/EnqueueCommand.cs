using System.CommandLine;
using System.Globalization;
using Readout.Desk.Ingest;
using Readout.Queue;

namespace Readout.Cli.Commands;

/// <summary><c>readout enqueue</c>: puts documents on a queue, for workers to read.</summary>
internal static class EnqueueCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "enqueue",
            "Puts documents on a queue as references, for workers to read: lines of JSON Lines and records of WARC files each for itself, other files whole. What the queue has for this version of the reader is not put there again. docs/operations.md tells how work is shared among machines.",
            new("readout enqueue /archive/ --queue postgres://queue.example/news", "All documents of a folder that the workers see under the same path."),
            new("readout enqueue a.warc.gz --queue nats://n1.example,n2.example --desk postgres://db.example/news", "The records of a web archive, each for itself, by a cluster of NATS."));
        var inputs = new InputOptions(command, withThreshold: false, reads: false);
        var queue = QueueOption.Create();
        var ahead = new Option<long>("--ahead") { Description = "Wait while more than this many pieces of work are unfinished.", HelpName = "N", DefaultValueFactory = _ => 200_000 };
        command.Add(queue);
        var desk = QueueOption.Ledger();
        command.Add(desk);
        command.Add(ahead);
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            return Enqueue(parsed, inputs, (parsed.GetValue(queue)!, parsed.GetValue(desk)), parsed.GetValue(ahead), terminal, stop.Token);
        });
        return command;
    }

    private static int Enqueue(ParseResult parsed, InputOptions inputs, (string Queue, string? Desk) address, long ahead, Terminal terminal, CancellationToken stop)
    {
        if (inputs.Names(parsed).Contains("-"))
        {
            throw new UsageException(["standard input cannot be queued: workers could not read it"]);
        }

        var (ledger, queue) = QueueAddress.Open(address.Queue, address.Desk);
        using (ledger)
        using (queue)
        {
            var failures = 0;
            var finder = inputs.FinderOf(parsed);
            var enqueuer = new Enqueuer(ledger, queue, inputs.VersionOf(parsed)) { Ahead = ahead };
            enqueuer.Add(finder.Find(inputs.Names(parsed), intake =>
            {
                failures++;
                terminal.Report(intake);
            }), stop);
            var leftAside = finder.Counts.Describe();
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{enqueuer.Added} queued, {enqueuer.Known} known before{(leftAside is null ? "" : ", ")}{leftAside}"));
            return failures > 0 || stop.IsCancellationRequested ? ExitStatus.Failed : ExitStatus.Done;
        }
    }
}
