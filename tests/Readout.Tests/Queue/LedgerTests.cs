using Readout.Desk.Ingest.Ranges;
using Readout.Desk.Store;
using Readout.Queue.Ledgers;
using Readout.Tests.Store;

namespace Readout.Tests.Queue;

public sealed class LedgerTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Over = TimeSpan.FromSeconds(-1);

    private readonly string _database = PostgresServer.NewDatabase();
    private readonly Ledger _ledger;

    public LedgerTests() => _ledger = Ledger.Open(_database);

    [Fact]
    public void A_piece_is_there_once_for_each_version_whoever_adds_it()
    {
        Assert.Equal(3, _ledger.Add("1", [Range(1), Range(2), Range(3)]).Count);
        Assert.Empty(_ledger.Add("1", [Range(2) with { Source = "/elsewhere" }]));
        Assert.Single(_ledger.Add("2", [Range(2)]));
        Assert.Single(_ledger.Add("1", [Range(2) with { Publisher = "The Harbour Gazette" }]));
        Assert.Equal([4L, 1L], _ledger.Counts().Select(line => line.Waiting));
    }

    [Fact]
    public void A_piece_comes_back_as_it_went_in()
    {
        var range = Range(1) with { Offset = 7, Length = 8, Line = 9, Publisher = "P", Published = "2024-03-04", Format = Readout.Desk.Ingest.InputFormat.JsonLines };
        _ledger.Add("1", [range]);
        Assert.Equal(range, Assert.Single(_ledger.Lease("1", "a", Long, 5)).Range);
    }

    [Fact]
    public void No_two_workers_have_the_same_piece()
    {
        _ledger.Add("1", [.. Enumerable.Range(0, 1000).Select(Range)]);
        var taken = Enumerable.Range(0, 4).AsParallel().WithDegreeOfParallelism(4).SelectMany(worker =>
        {
            using var ledger = Ledger.Open(_database);
            var mine = new List<long>();
            while (ledger.Lease("1", $"{worker}", Long, 10) is { Count: > 0 } some)
            {
                mine.AddRange(some.Select(piece => piece.Number));
            }

            return mine;
        }).ToList();
        Assert.Equal(1000, taken.Count);
        Assert.Equal(1000, taken.Distinct().Count());
        Assert.Equal(1000, _ledger.Unfinished("1"));
        _ledger.Done(taken);
        Assert.Equal(0, _ledger.Unfinished("1"));
    }

    [Fact]
    public void What_a_dead_worker_had_is_begun_again_one_by_one_and_given_up_after_three_tries()
    {
        _ledger.Add("1", [Range(1), Range(2), Range(3)]);
        Assert.Equal(2, _ledger.Lease("1", "a", Over, 2).Count);
        for (var other = 2; other <= Ledger.MostTries; other++)
        {
            // Each of the two alone, before what nobody has begun.
            Assert.Equal([other, other], Enumerable.Range(0, 2).Select(_ => Assert.Single(_ledger.Lease("1", "b", Over, 64)).Tries));
        }

        Assert.Equal("/3", Assert.Single(_ledger.Lease("1", "c", Long, 64)).Range.Source);
        Assert.Equal(["/1", "/2"], _ledger.GivenUp().Select(one => one.Piece.Range.Source));
        Assert.All(_ledger.GivenUp(), one => Assert.Contains("ended while reading it (b)", one.Reason, StringComparison.Ordinal));
        Assert.Equal(2, _ledger.TryAgain().Count);
        Assert.Equal(2, _ledger.Lease("1", "d", Long, 64).Count);
    }

    [Fact]
    public void A_failed_try_counts_and_one_that_was_put_back_does_not()
    {
        _ledger.Add("1", [Range(1)]);
        for (var i = 0; i < 5; i++)
        {
            var piece = Assert.Single(_ledger.Lease("1", "a", Long, 64));
            Assert.Equal(1, piece.Tries);
            _ledger.PutBack([piece.Number], "a");
        }

        for (var i = 1; i <= Ledger.MostTries; i++)
        {
            var piece = Assert.Single(_ledger.Lease("1", "a", Long, 64));
            Assert.Equal(i == Ledger.MostTries, _ledger.Fail(piece.Number, $"bad {i}", Over));
        }

        Assert.Equal("bad 3", Assert.Single(_ledger.GivenUp()).Reason);
    }

    [Fact]
    public void A_lease_that_is_renewed_holds()
    {
        _ledger.Add("1", [Range(1)]);
        Assert.Single(_ledger.Lease("1", "a", TimeSpan.FromSeconds(1), 64));
        _ledger.Renew("a", Long);
        Thread.Sleep(TimeSpan.FromSeconds(1.2));
        Assert.Empty(_ledger.Lease("1", "b", Long, 64));
    }

    [Fact]
    public void Work_of_another_version_is_not_taken()
    {
        _ledger.Add("1", [Range(1)]);
        Assert.Empty(_ledger.Lease("2", "a", Long, 64));
    }

    [Fact]
    public void An_address_that_is_none_is_told()
    {
        var error = Assert.Throws<DeskException>(() => Ledger.Open("news.desk"));
        Assert.Contains("expected an address like postgres://", error.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        PostgresServer.Drop(_database);
    }

    private static SourceRange Range(int number) => new() { Source = $"/{number}", Hash = $"{number}", Length = number };
}
