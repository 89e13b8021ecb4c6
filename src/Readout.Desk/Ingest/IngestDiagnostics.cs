using System.Globalization;
using Readout.Records;

namespace Readout.Desk.Ingest;

/// <summary>What taking an input in has to say; each code is explained in docs/diagnostics.md.</summary>
internal static class IngestDiagnostics
{
    public static Diagnostic NotFound() => new("IN0001", "There is no such file or folder.", null, null);

    public static Diagnostic Unreadable(string reason) => new("IN0002", $"Cannot be read: {reason}", null, null);

    public static Diagnostic Binary(int at) =>
        new("IN0003", Text($"Not a text: byte {at} is zero. (UTF-16 is read where it begins with a byte order mark.)"), null, null);

    public static Diagnostic NotUtf8(int firstByte, int count, int codePoint) =>
        new("IN0004", Text($"{count} bytes are not UTF-8, the first at byte {firstByte}; they were read as Windows-1252."), codePoint, codePoint + 1);

    public static Diagnostic BadUnits(string encoding) =>
        new("IN0005", Text($"Some of the text is not valid {encoding} and was replaced by U+FFFD."), null, null);

    public static Diagnostic NotJson(int line, string reason) =>
        new("IN0006", Text($"Line {line} is not a JSON object: {reason}"), null, null);

    public static Diagnostic TextMissing(int line) =>
        new("IN0007", Text($"Line {line} has no \"text\"."), null, null);

    public static Diagnostic NotString(int line, string field, string found) =>
        new("IN0008", Text($"Line {line}: \"{field}\" is {found}; expected a string."), null, null);

    private static string Text(FormattableString message) => message.ToString(CultureInfo.InvariantCulture);
}
