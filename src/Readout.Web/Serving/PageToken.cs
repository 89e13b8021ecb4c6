using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Readout.Web.Desks;

namespace Readout.Web.Serving;

/// <summary>
/// Where the next page of a list begins, as a word that holds for its own question only.
/// </summary>
internal static class PageToken
{
    private const int HashLength = 6;

    /// <summary>The token.</summary>
    public static string Of(SearchQuestion question, int skip)
    {
        var bytes = new byte[4 + HashLength];
        BinaryPrimitives.WriteInt32BigEndian(bytes, skip);
        HashOf(question).CopyTo(bytes.AsSpan(4));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>How many records it leaves out; null where it is no token of this question.</summary>
    public static int? Skip(SearchQuestion question, string token)
    {
        Span<byte> bytes = stackalloc byte[4 + HashLength];
        return token.Length <= 20 && Base64Url.IsValid(token, out var length) && length == bytes.Length && Base64Url.TryDecodeFromChars(token, bytes, out _)
            && bytes[4..].SequenceEqual(HashOf(question)) && BinaryPrimitives.ReadInt32BigEndian(bytes) is >= 0 and < 1_000_000 and var skip ? skip : null;
    }

    private static ReadOnlySpan<byte> HashOf(SearchQuestion question) => SHA256.HashData(Encoding.UTF8.GetBytes(question.Address)).AsSpan(0, HashLength);
}
