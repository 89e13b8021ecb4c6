using System.CommandLine;
using System.Globalization;
using System.Text;
using Readout.Queue;
using Readout.Queue.Ledgers;
using Readout.Queue.Queues;

namespace Readout.Cli.Commands;

/// <summary><c>readout queue</c>: looks at a queue.</summary>
internal static class QueueCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("queue", "Shows what a queue holds, and what was given up.");
        command.Add(Status(terminal));
        command.Add(GivenUp(terminal));
        return command;
    }

    private static DocumentedCommand Status(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "status",
            "Shows by version of the reader how much work waits, is in workers' hands, is done, was given up.",
            new Example("readout queue status --queue postgres://queue.example/news", "One line for each version."));
        var address = QueueOption.Create();
        var desk = QueueOption.Ledger();
        command.Add(address);
        command.Add(desk);
        command.SetAction(parsed => Open(parsed.GetValue(address)!, parsed.GetValue(desk), (ledger, queue) =>
        {
            Write(terminal, $"{"version",-24} {"waiting",10} {"leased",10} {"done",10} {"given up",10} {"workers",10}\n");
            foreach (var line in ledger.Counts())
            {
                Write(terminal, string.Create(CultureInfo.InvariantCulture, $"{line.Version,-24} {line.Waiting,10} {line.Leased,10} {line.Done,10} {line.GivenUp,10} {line.Workers,10}\n"));
            }

            if (queue.Describe() is { } words)
            {
                Write(terminal, $"{words}\n");
            }

            return ExitStatus.Done;
        }));
        return command;
    }

    private static DocumentedCommand GivenUp(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "given-up",
            "Lists the work that was given up after three tries: what it is and the reason, parted by a tab. Exit status 1 where there is none.",
            new("readout queue given-up --queue postgres://queue.example/news", "The list."),
            new("readout queue given-up --queue postgres://queue.example/news --again", "Has it all tried again, once the reason is gone."));
        var address = QueueOption.Create();
        var again = new Option<bool>("--again") { Description = "Have them tried again." };
        var desk = QueueOption.Ledger();
        command.Add(address);
        command.Add(desk);
        command.Add(again);
        command.SetAction(parsed => Open(parsed.GetValue(address)!, parsed.GetValue(desk), (ledger, queue) =>
        {
            var list = parsed.GetValue(again) ? ledger.TryAgain() : ledger.GivenUp();
            foreach (var one in list)
            {
                var range = one.Piece.Range;
                Write(terminal, string.Create(CultureInfo.InvariantCulture, $"{range.Source}{(range.IsWhole ? "" : $"@{range.Offset}+{range.Length}")}\t{one.Version}\t{one.Reason}\n"));
            }

            if (parsed.GetValue(again))
            {
                foreach (var version in list.GroupBy(static one => one.Version, StringComparer.Ordinal))
                {
                    queue.Publish(version.Key, [.. version.Select(static one => one.Piece)]);
                }
            }

            return list.Count > 0 ? ExitStatus.Done : ExitStatus.NothingFound;
        }));
        return command;
    }

    private static int Open(string address, string? desk, Func<Ledger, WorkQueue, int> ask)
    {
        var (ledger, queue) = QueueAddress.Open(address, desk);
        using (ledger)
        using (queue)
        {
            return ask(ledger, queue);
        }
    }

    private static void Write(Terminal terminal, string text) => terminal.Output.Write(Encoding.UTF8.GetBytes(text));
}
