using System.Text.Json;
using System.Text.Json.Serialization;
using Readout.Desk.Ingest.Web;

namespace Readout.Cli;

/// <summary>What <c>readout watch</c> remembers of feeds, in a file or, without one, for the run only.</summary>
internal sealed partial class WatchFile
{
    private readonly string? _path;
    private readonly SortedDictionary<string, FeedState> _states = new(StringComparer.Ordinal);

    private WatchFile(string? path) => _path = path;

    /// <summary>Opens the file; one that is not there is empty.</summary>
    /// <exception cref="UsageException">It is not a file of this kind.</exception>
    public static WatchFile Open(string? path)
    {
        var file = new WatchFile(path);
        if (path is null || !File.Exists(path))
        {
            return file;
        }

        try
        {
            foreach (var state in JsonSerializer.Deserialize(File.ReadAllBytes(path), StatesJson.Default.ListFeedState) ?? [])
            {
                file._states[state.Address] = state;
            }

            return file;
        }
        catch (JsonException error)
        {
            throw new UsageException([$"{path}:{(error.LineNumber ?? 0) + 1}: this is no file that readout watch has written: {error.Message}"]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException([$"{path}: {error.Message}"]);
        }
    }

    /// <summary>What is known of each feed.</summary>
    public IReadOnlyList<FeedState> StatesOf(IEnumerable<string> addresses) =>
        [.. addresses.Distinct(StringComparer.Ordinal).Select(address => _states.GetValueOrDefault(address) ?? new FeedState { Address = address })];

    /// <summary>Keeps the state of a feed. The file is replaced as a whole, so an end at any time leaves the old one or the new one.</summary>
    public void Keep(FeedState state)
    {
        _states[state.Address] = state;
        if (_path is null)
        {
            return;
        }

        var next = $"{_path}.next";
        File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes([.. _states.Values], StatesJson.Default.ListFeedState));
        File.Move(next, _path, overwrite: true);
    }

    [JsonSourceGenerationOptions(WriteIndented = true)]
    [JsonSerializable(typeof(List<FeedState>))]
    private sealed partial class StatesJson : JsonSerializerContext;
}
