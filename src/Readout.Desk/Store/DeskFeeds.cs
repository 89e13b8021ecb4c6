using System.Text.Json;
using System.Text.Json.Serialization;
using Readout.Desk.Ingest.Web;

namespace Readout.Desk.Store;

/// <summary>What a desk remembers of the feeds that are watched for it.</summary>
public sealed class DeskFeeds
{
    private readonly DeskStore _desk;

    /// <summary>Of a desk.</summary>
    public DeskFeeds(DeskStore desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        _desk = desk;
    }

    /// <summary>What is known of a feed; of one that was never visited, its address.</summary>
    public FeedState StateOf(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return _desk.Session.Text("SELECT state FROM feed WHERE address = $1", address) is { } state
            ? JsonSerializer.Deserialize(state, FeedJsonContext.Default.FeedState)!
            : new FeedState { Address = address };
    }

    /// <summary>Remembers the state of a feed.</summary>
    public void Keep(FeedState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        _desk.Session.Execute(
            "INSERT INTO feed (address, state) VALUES ($1, $2) ON CONFLICT (address) DO UPDATE SET state = $2", state.Address, JsonSerializer.Serialize(state, FeedJsonContext.Default.FeedState));
    }
}

[JsonSerializable(typeof(FeedState))]
internal sealed partial class FeedJsonContext : JsonSerializerContext;
