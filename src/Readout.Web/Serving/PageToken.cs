using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Readout.Desk.Queries;

namespace Readout.Web.Serving;

/// <summary>
/// Where the next page of a list begins, of the explorer's as of the interface for programs, as an opaque word: clients hand it back and do not look inside. It holds nothing but a place in an order, so
/// what comes meanwhile shifts nothing and a made-up one harms nobody.
/// </summary>
internal static class PageToken
{
    private const int MostLetters = 1024;

    /// <summary>The token of a place; null where there is none.</summary>
    public static string? Of(RecordPlace? place) => place is null ? null : Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(place));

    /// <summary>The place that a token stands for.</summary>
    /// <param name="token">The token; null for the beginning.</param>
    /// <param name="place">The place; null for the beginning.</param>
    /// <returns>False if the token is none of ours.</returns>
    public static bool TryRead(string? token, out RecordPlace? place)
    {
        place = null;
        if (string.IsNullOrEmpty(token))
        {
            return true;
        }

        if (token.Length > MostLetters || !Base64Url.IsValid(token))
        {
            return false;
        }

        try
        {
            place = JsonSerializer.Deserialize<RecordPlace>(Base64Url.DecodeFromChars(token));
            return place is { Day: not null, Document: not null, Record: not null };
        }
        catch (Exception error) when (error is JsonException or DecoderFallbackException)
        {
            return false;
        }
    }
}
