using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Readout.Desk.Store;
using Readout.Queue.Watching;
using Readout.Queue.Workers;

namespace Readout.Cli.Commands;

/// <summary><c>readout work</c>: reads what a queue hands out.</summary>
internal static class WorkCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "work",
            "Takes work from a queue, reads it, and keeps documents with their records in a desk. Run as many as there are cores, on any machine that sees the files. Ctrl-C or SIGTERM ends one well: what it has begun it finishes or puts back. It takes only work that was queued for its version of the reader, with the same --rules and --atlas.",
            new("readout work --queue postgres://queue.example/news --desk postgres://queue.example/news", "Until it is stopped."),
            new("readout work --queue postgres://db.example/news --desk postgres://db.example/news --until-empty", "Until nothing is left to do."));
        var queue = QueueOption.Create();
        var desk = DeskOption.Create("The desk to keep them in.", required: true);
        var untilEmpty = new Option<bool>("--until-empty") { Description = "End when nothing is left to do." };
        var rereads = new Option<bool>("--reread") { Description = "Read again what the desk has from other versions of the reader only; the new reading becomes its newest." };
        var batch = Whole("--batch", "How many pieces of work to take at a time.", 64);
        var lease = Whole("--lease", "Seconds after which others get what this worker has in its hands when it is heard of no more.", 60);
        var allowPrivate = new Option<bool>("--allow-private") { Description = "Let addresses be fetched from hosts that are private, loopback or link-local." };
        var health = new Option<string?>("--health") { Description = "Where to answer whoever asks whether the worker is well, like 127.0.0.1:8080: /health/live, /health/ready.", HelpName = "ADDRESS:PORT" };
        health.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && !IPEndPoint.TryParse(given, out _))
            {
                result.AddError($"--health {given}: expected an address of this machine with a port, like 127.0.0.1:8080 or 0.0.0.0:8080");
            }
        });
        var reader = new ReaderOptions();
        Option[] options = [queue, desk, untilEmpty, rereads, batch, lease, allowPrivate, health];
        Array.ForEach(options, command.Add);
        reader.AddTo(command);
        command.SetAction(parsed => Work(
            new WorkerOptions
            {
                Queue = parsed.GetValue(queue)!,
                Desk = parsed.GetValue(desk)!,
                Version = reader.VersionOf(parsed),
                Threads = reader.ThreadsOf(parsed),
                Batch = parsed.GetValue(batch),
                Lease = TimeSpan.FromSeconds(parsed.GetValue(lease)),
                UntilEmpty = parsed.GetValue(untilEmpty),
                Rereads = parsed.GetValue(rereads),
                AllowPrivate = parsed.GetValue(allowPrivate),
            },
            reader.ReaderOf(parsed),
            parsed.GetValue(health),
            terminal));
        return command;
    }

    private static int Work(WorkerOptions options, Reader reader, string? health, Terminal terminal)
    {
        using var telemetry = Telemetry.Start(options.Name);
        var (worker, watch) = (new Worker(options, reader.Read, Say), Stopwatch.StartNew());
        using (health is null ? null : HealthServer.Start(IPEndPoint.Parse(health), worker))
        using (var stop = new StopSignal())
        {
            worker.Run(stop.Token);
        }

        var report = worker.Report;
        var read = report.Of(Kept.Added) + report.Of(Kept.Revised) + report.Of(Kept.Reread);
        terminal.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Done} pieces of work done, {report.Failed} tries failed, {report.GivenUp} given up; {read} documents read, {report.Of(Kept.Known)} known before, {report.Of(Kept.Refused)} refused; {read / watch.Elapsed.TotalSeconds:F0} documents a second"));
        return report.GivenUp > 0 ? ExitStatus.Failed : ExitStatus.Done;

        void Say(string message)
        {
            terminal.Say(message);
            telemetry?.Say(message);
        }
    }

    private static Option<int> Whole(string name, string description, int usual)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && (!int.TryParse(given, CultureInfo.InvariantCulture, out var number) || number < 1))
            {
                result.AddError($"{name} {given}: expected a whole number from 1 on");
            }
        });
        return option;
    }
}
