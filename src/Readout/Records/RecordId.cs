using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Readout.Records;

/// <summary>
/// Names records by content and place, never by a clock or a counter: the same text gives the same ids on any machine,
/// in any order of work.
/// </summary>
internal static class RecordId
{
    private const int DocumentDigits = 12;
    private const int EntityDigits = 8;
    private const int PartDigits = 6;

    /// <summary>SHA-256 of a text as UTF-8, in lower-case hexadecimal: the hash of a document.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>
    /// The id of a record: <c>statement:9f3a21bc07de:120-180:0c3139</c>.
    /// </summary>
    /// <param name="kind">Kind of record: <c>statement</c>, <c>meeting</c>, <c>position</c>, <c>event</c>, <c>variant</c>.</param>
    /// <param name="documentHash">Hash of the document.</param>
    /// <param name="start">First code point of the words the record stands on.</param>
    /// <param name="end">Code point after them.</param>
    /// <param name="parts">What tells two records on the same words apart (rule, entity ids); empty where nothing must.</param>
    public static string Of(string kind, string documentHash, int start, int end, params ReadOnlySpan<string> parts)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{kind}:{documentHash.AsSpan(0, DocumentDigits)}:{start}-{end}");
        return parts.IsEmpty ? place : $"{place}:{HashOf(string.Join('\u001F', parts)).AsSpan(0, PartDigits)}";
    }

    /// <summary>The id of someone the text only describes: <c>unnamed:9f3a21bc:120</c>, of this document alone.</summary>
    public static string OfUnnamed(string documentHash, int start) =>
        string.Create(CultureInfo.InvariantCulture, $"unnamed:{documentHash.AsSpan(0, EntityDigits)}:{start}");
}
