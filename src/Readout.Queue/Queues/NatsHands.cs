using NATS.Client.JetStream;

namespace Readout.Queue.Queues;

/// <summary>The messages that a worker holds, by the number of their piece. Two threads look at them: the one that works and the one that says it is alive.</summary>
internal sealed class NatsHands
{
    private readonly Dictionary<long, INatsJSMsg<byte[]>> _messages = [];
    private readonly Lock _lock = new();

    public IReadOnlyList<INatsJSMsg<byte[]>> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _messages.Values];
            }
        }
    }

    /// <summary>Holds a message. False where another message for the same piece is held, which then is one too many; the same one come again takes its own place.</summary>
    public bool TryHold(long number, INatsJSMsg<byte[]> message)
    {
        lock (_lock)
        {
            var isOther = _messages.TryGetValue(number, out var held) && held.Metadata?.Sequence.Stream != message.Metadata?.Sequence.Stream;
            if (!isOther)
            {
                _messages[number] = message;
            }

            return !isOther;
        }
    }

    /// <summary>Lets go of a message; null where none is held.</summary>
    public INatsJSMsg<byte[]>? Drop(long number)
    {
        lock (_lock)
        {
            return _messages.Remove(number, out var message) ? message : null;
        }
    }
}
