using System.Globalization;
using Readout.Desk.Ingest.Web;
using Readout.Desk.Store;

namespace Readout.Cli;

/// <summary>Keeps what visits to feeds bring in a desk.</summary>
internal static class DeskWatch
{
    /// <summary>Follows the visits to their end. The entries are kept before the state of the feed: after an end in between they are known.</summary>
    public static async Task<int> Run(IAsyncEnumerable<FeedVisit> visits, DeskStore desk, Terminal terminal)
    {
        var (feeds, ingest, failed) = (new DeskFeeds(desk), new DeskIngest(desk, Reader.English.Read, Reader.Version), false);
        try
        {
            await foreach (var visit in visits.ConfigureAwait(false))
            {
                if (visit.Problem is { } problem)
                {
                    terminal.Say($"{visit.State.Address}: {problem.Message} [{problem.Code}]");
                }

                var counts = new int[Enum.GetValues<Kept>().Length];
                ingest.Take(visit.Entries, 1, (intake, kept, _) =>
                {
                    terminal.Report(intake);
                    counts[(int)kept]++;
                });
                failed |= visit.Problem is not null || counts[(int)Kept.Refused] > 0;
                feeds.Keep(visit.State);
                terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{visit.State.Address}: {counts[(int)Kept.Added]} new, {counts[(int)Kept.Revised]} revised"));
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped; what was read has been kept.
        }

        return failed ? ExitStatus.Failed : ExitStatus.Done;
    }
}
