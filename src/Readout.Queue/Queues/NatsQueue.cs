using System.Diagnostics;
using System.Globalization;
using System.Text;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using Readout.Desk.Store;
using Readout.Queue.Ledgers;

namespace Readout.Queue.Queues;

/// <summary>
/// A JetStream stream that brings pieces of work to workers, each with its reference. It may bring a piece twice, and a server that dies may forget some; the ledger decides who has
/// a piece, and what is missing is published again.
/// </summary>
/// <remarks>Calls wait for their answers here: a worker has nothing else to do meanwhile.</remarks>
internal sealed class NatsQueue : WorkQueue
{
    // While a cluster chooses a leader it does not answer; that takes some seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BusyPause = TimeSpan.FromSeconds(5);
    private const int MostMended = 5000;
    private const int StreamMissing = 404;

    private readonly NatsAddress _address;
    private readonly Ledger _ledger;
    private readonly NatsConnection _connection;
    private readonly NatsJSContext _stream;
    private readonly NatsHands _hands = new();
    private readonly Queue<long> _alone = new();
    private INatsJSConsumer? _consumer;

    private NatsQueue(NatsAddress address, Ledger ledger, NatsConnection connection) =>
        (_address, _ledger, _connection, _stream) = (address, ledger, connection, new NatsJSContext(connection));

    /// <summary>Connects; the stream is made where there is none.</summary>
    /// <param name="address">Where.</param>
    /// <param name="ledger">The ledger; not closed with the queue.</param>
    /// <exception cref="DeskException">It cannot be reached.</exception>
    public static NatsQueue Open(NatsAddress address, Ledger ledger)
    {
        var queue = new NatsQueue(address, ledger, new NatsConnection(NatsOpts.Default with { Url = address.Servers, Name = "readout", MaxReconnectRetry = -1 }));
        try
        {
            queue.Try(async () =>
            {
                await queue._connection.ConnectAsync().ConfigureAwait(false);
                await queue.MakeStream().ConfigureAwait(false);
                return true;
            });
            return queue;
        }
        catch
        {
            queue.Dispose();
            throw;
        }
    }

    public override string Describe()
    {
        var stream = Try(() => _stream.GetStreamAsync(_address.Stream)).Info;
        var words = new StringBuilder(string.Create(
            CultureInfo.InvariantCulture,
            $"stream {_address.Stream} at {_address.Place}: {stream.State.Messages} messages, {stream.State.Bytes} bytes, leader {stream.Cluster?.Leader ?? "none"}, {stream.Config.NumReplicas} replicas"));
        foreach (var replica in stream.Cluster?.Replicas ?? [])
        {
            words.Append(CultureInfo.InvariantCulture, $", {replica.Name} {(replica.Offline ? "away" : replica.Current ? "current" : "behind")}");
        }

        return words.ToString();
    }

    public override void Publish(string version, IReadOnlyList<WorkPiece> pieces) => Try(async () =>
    {
        var subject = SubjectOf(version);
        var sent = pieces.Select(piece => _stream.PublishAsync(
            subject, WorkMessage.Write(piece), opts: new NatsJSPubOpts { MsgId = piece.Number.ToString(CultureInfo.InvariantCulture) }).AsTask());
        foreach (var answer in await Task.WhenAll(sent).ConfigureAwait(false))
        {
            // One that the stream has already is as good as sent.
            if (answer.Error is { } error)
            {
                throw new NatsJSApiException(error);
            }
        }

        return true;
    });

    public override IReadOnlyList<WorkPiece> Take(string version, string worker, TimeSpan lease, int most, CancellationToken stop)
    {
        if (_alone.TryDequeue(out var alone))
        {
            return Begin(version, worker, lease, [alone]);
        }

        var consumer = _consumer ??= Try(async () => await _stream.CreateOrUpdateConsumerAsync(_address.Stream, ConsumerOf(version, lease)).ConfigureAwait(false));
        var messages = Try(() => Fetch(consumer, most, stop));
        var standings = _ledger.Look([.. messages.Select(static message => message.Number)]);
        var fresh = new List<long>();
        foreach (var (number, message) in messages)
        {
            switch (standings.GetValueOrDefault(number))
            {
                case PieceStanding.Settled:
                    Answer(message.AckAsync());
                    break;
                case PieceStanding.Leased when !_hands.All.Any(held => held.Metadata?.Sequence.Stream == message.Metadata?.Sequence.Stream):
                    Answer(message.NakAsync(new AckOpts { NakDelay = BusyPause }));
                    break;
                case var _ when !_hands.TryHold(number, message):
                    Answer(message.AckAsync());
                    break;
                case PieceStanding.Begun:
                    _alone.Enqueue(number);
                    break;
                case PieceStanding.Fresh:
                    fresh.Add(number);
                    break;
            }
        }

        return fresh.Count > 0 ? Begin(version, worker, lease, fresh) : [];
    }

    public override void Settle(IReadOnlyList<WorkPiece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (_hands.Drop(piece.Number) is { } message)
            {
                Answer(message.AckAsync());
            }
        }
    }

    public override void Release(IReadOnlyList<WorkPiece> pieces, TimeSpan after)
    {
        foreach (var piece in pieces)
        {
            LetGo(piece.Number, after);
        }
    }

    public override void Renew()
    {
        foreach (var message in _hands.All)
        {
            Answer(message.AckProgressAsync());
        }
    }

    public override void Mend(string version, TimeSpan lostAfter)
    {
        if (_consumer is not { } consumer)
        {
            return;
        }

        Try(async () =>
        {
            await consumer.RefreshAsync().ConfigureAwait(false);
            return true;
        });

        // Messages go only after the ledger knows that their piece is done, so there are never fewer than unfinished pieces, unless some are lost.
        if (_ledger.Unfinished(version) > (long)consumer.Info.NumPending + consumer.Info.NumAckPending)
        {
            Publish(version, _ledger.PublishAgain(version, lostAfter, MostMended));
        }
    }

    protected override void Dispose(bool disposing) => _connection.DisposeAsync().AsTask().GetAwaiter().GetResult();

    // What another was quicker to begin comes again later.
    private IReadOnlyList<WorkPiece> Begin(string version, string worker, TimeSpan lease, List<long> numbers)
    {
        var begun = _ledger.Lease(version, worker, lease, numbers);
        foreach (var missed in numbers.Except(begun.Select(static piece => piece.Number)))
        {
            LetGo(missed, BusyPause);
        }

        return begun;
    }

    private void LetGo(long number, TimeSpan after)
    {
        if (_hands.Drop(number) is { } message)
        {
            Answer(message.NakAsync(new AckOpts { NakDelay = after }));
        }
    }

    private DeskException Told(Exception error) => new($"{_address.Place}: {error.Message}", error);

    private static bool IsTrouble(Exception error) => error is NatsException or OperationCanceledException or TimeoutException;

    private static async Task<List<(long Number, INatsJSMsg<byte[]> Message)>> FetchAll(IAsyncEnumerable<INatsJSMsg<byte[]>> messages)
    {
        var all = new List<(long, INatsJSMsg<byte[]>)>();
        await foreach (var message in messages.ConfigureAwait(false))
        {
            all.Add((WorkMessage.NumberOf(message.Data ?? []), message));
        }

        return all;
    }

    private static async ValueTask<List<(long Number, INatsJSMsg<byte[]> Message)>> Fetch(INatsJSConsumer consumer, int most, CancellationToken stop)
    {
        var there = await FetchAll(consumer.FetchNoWaitAsync<byte[]>(new NatsJSFetchOpts { MaxMsgs = most }, cancellationToken: CancellationToken.None)).ConfigureAwait(false);
        return there.Count > 0 || stop.IsCancellationRequested
            ? there
            : await FetchAll(consumer.FetchAsync<byte[]>(new NatsJSFetchOpts { MaxMsgs = 1, Expires = Wait }, cancellationToken: CancellationToken.None)).ConfigureAwait(false);
    }

    private async Task MakeStream()
    {
        try
        {
            await _stream.GetStreamAsync(_address.Stream).ConfigureAwait(false);
        }
        catch (NatsJSApiException error) when (error.Error.Code == StreamMissing)
        {
            await _stream.CreateStreamAsync(new StreamConfig(_address.Stream, [$"{_address.Stream}.work.>"])
            {
                Description = "Work for readers of news: references, never texts",
                Retention = StreamConfigRetention.Workqueue,
                Storage = StreamConfigStorage.File,
                NumReplicas = _address.Replicas,
                Discard = StreamConfigDiscard.New,
            }).ConfigureAwait(false);
        }
    }

    private ConsumerConfig ConsumerOf(string version, TimeSpan lease) => new(TokenOf(version))
    {
        FilterSubject = SubjectOf(version),
        AckPolicy = ConsumerConfigAckPolicy.Explicit,
        AckWait = lease,

        // The ledger counts tries.
        MaxDeliver = -1,
        MaxAckPending = -1,
    };

    private string SubjectOf(string version) => $"{_address.Stream}.work.{TokenOf(version)}";

    // Points and signs have a meaning in subjects.
    private static string TokenOf(string version) => string.Concat(version.Select(static letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));

    private void Answer(ValueTask answer)
    {
        try
        {
            answer.AsTask().GetAwaiter().GetResult();
        }
        catch (Exception error) when (IsTrouble(error))
        {
            throw Told(error);
        }
    }

    private T Try<T>(Func<ValueTask<T>> work)
    {
        for (var watch = Stopwatch.StartNew(); ;)
        {
            try
            {
                return work().AsTask().GetAwaiter().GetResult();
            }
            catch (Exception error) when (IsTrouble(error))
            {
                if (watch.Elapsed > Patience || error is NatsJSApiException { Error.Code: >= 400 and < 500 and not 408 })
                {
                    throw Told(error);
                }

                Thread.Sleep(BetweenTries);
            }
        }
    }
}
