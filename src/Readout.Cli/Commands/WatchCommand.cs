using System.CommandLine;
using System.Globalization;
using Readout.Cli.Printing;
using Readout.Desk.Ingest;
using Readout.Desk.Ingest.Web;
using Readout.Desk.Store;

namespace Readout.Cli.Commands;

/// <summary><c>readout watch</c>: visits feeds and reads what is new in them.</summary>
internal static class WatchCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "watch",
            "Visits feeds again and again and prints the records of entries that are new, one a line, or keeps them in a desk. Ends when it is stopped.",
            new("readout watch https://example.org/feed.xml --desk news.desk", "Keeps what is new; the desk remembers the feed too."),
            new("readout watch https://example.org/feed.xml --state feeds.json >> records.jsonl", "Goes on where it was stopped, and reads no entry twice."),
            new("readout watch https://example.org/feed.xml --state feeds.json --once", "One visit, for a scheduler of your own."));
        var feeds = new Argument<string[]>("FEED") { Description = "The address of a feed, RSS or Atom.", Arity = ArgumentArity.OneOrMore };
        var file = new Option<string?>("--state") { Description = "A file that remembers which entries were read. It is made where there is none.", HelpName = "FILE" };
        var desk = DeskOption.Create("A desk that keeps the records and remembers which entries were read, instead of printing them.", required: false);
        var every = new Option<int>("--every") { Description = "Minutes between two visits to a feed; after failures twice as many each time, up to a day.", HelpName = "MINUTES", DefaultValueFactory = _ => 15 };
        every.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && (!int.TryParse(given, CultureInfo.InvariantCulture, out var minutes) || minutes < 1))
            {
                result.AddError($"--every {given}: expected a whole number of minutes from 1 on");
            }
        });
        var once = new Option<bool>("--once") { Description = "Visit each feed once, now, and end." };
        var allowPrivate = new Option<bool>("--allow-private") { Description = "Let feeds be fetched from hosts that are private, loopback or link-local." };
        command.Add(feeds);
        command.Add(file);
        command.Add(desk);
        command.Validators.Add(result =>
        {
            if (result.GetValue(file) is not null && result.GetValue(desk) is not null)
            {
                result.AddError("--state and --desk cannot be given together: the desk remembers the feeds");
            }
        });
        command.Add(every);
        command.Add(once);
        command.Add(allowPrivate);
        command.SetAction(async (parsed, stop) =>
        {
            using var poller = new FeedPoller(new FetchOptions { AllowPrivate = parsed.GetValue(allowPrivate) }) { Interval = TimeSpan.FromMinutes(parsed.GetValue(every)) };
            if (parsed.GetValue(desk) is { } location)
            {
                using var store = DeskStore.Open(location, DeskAccess.Write);
                var states = parsed.GetRequiredValue(feeds).Distinct(StringComparer.Ordinal).Select(new DeskFeeds(store).StateOf).ToList();
                return await DeskWatch.Run(new FeedWatch(poller).Visits(states, parsed.GetValue(once), stop), store, terminal).ConfigureAwait(false);
            }

            var kept = WatchFile.Open(parsed.GetValue(file));
            return await Watch(new FeedWatch(poller).Visits(kept.StatesOf(parsed.GetRequiredValue(feeds)), parsed.GetValue(once), stop), kept, terminal).ConfigureAwait(false);
        });
        return command;
    }

    // The records go out before the state is kept: after an end in between an entry comes twice, and none is lost.
    private static async Task<int> Watch(IAsyncEnumerable<FeedVisit> visits, WatchFile kept, Terminal terminal)
    {
        var (writer, failed) = (RecordWriter.Create("jsonl", 1, terminal), false);
        try
        {
            await foreach (var visit in visits.ConfigureAwait(false))
            {
                if (visit.Problem is { } problem)
                {
                    terminal.Say($"{visit.State.Address}: {problem.Message} [{problem.Code}]");
                }

                foreach (var intake in visit.Entries)
                {
                    terminal.Report(intake);
                    writer.Write(writer.Print(InputReading.Of(Reader.English, intake)));
                }

                failed |= visit.Problem is not null || visit.Entries.Any(intake => intake.Failed);
                await terminal.Output.FlushAsync().ConfigureAwait(false);
                kept.Keep(visit.State);
                terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{visit.State.Address}: {visit.Entries.Count(intake => !intake.Failed)} new"));
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped; all that was read has been written and kept.
        }

        writer.Complete();
        return failed ? ExitStatus.Failed : ExitStatus.Done;
    }
}
