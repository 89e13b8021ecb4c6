using System.Globalization;
using Readout.Records;

namespace Readout.Desk.Ingest;

/// <summary>What taking an input in has to say; each code is explained in docs/diagnostics.md.</summary>
internal static class IngestDiagnostics
{
    public static Diagnostic NotFound() => Whole("IN0001", $"There is no such file or folder.");

    public static Diagnostic Unreadable(string reason) => Whole("IN0002", $"Cannot be read: {reason}");

    public static Diagnostic Binary(int at) =>
        Whole("IN0003", $"Not a text: byte {at} is zero. (UTF-16 is read where it begins with a byte order mark.)");

    public static Diagnostic NotUtf8(int firstByte, int count, int codePoint) =>
        new("IN0004", Text($"{count} bytes are not UTF-8, the first at byte {firstByte}; they were read as Windows-1252."), codePoint, codePoint + 1);

    public static Diagnostic BadUnits(string encoding) =>
        Whole("IN0005", $"Some of the text is not valid {encoding} and was replaced by U+FFFD.");

    public static Diagnostic NotJson(int line, string reason) => Whole("IN0006", $"Line {line} is not a JSON object: {reason}");

    public static Diagnostic TextMissing(int line) => Whole("IN0007", $"Line {line} has no \"text\".");

    public static Diagnostic NotString(int line, string field, string found) =>
        Whole("IN0008", $"Line {line}: \"{field}\" is {found}; expected a string.");

    public static Diagnostic TooLong(long limit) => Whole("IN0009", $"Longer than {limit} bytes, the most that is taken at once.");

    public static Diagnostic OtherKind(string kind) => Whole("IN0003", $"Not a text: the bytes are {kind}.");

    public static Diagnostic OtherXml(string what) => Whole("IN0010", $"XML that is neither a page nor a feed: {what}.");

    public static Diagnostic Damaged(long length, string reason) =>
        Whole("IN0011", $"The compressed content is damaged after {length} bytes: {reason}");

    public static Diagnostic Bomb(int expansion) => Whole("IN0012", $"The content is more than {expansion} times as large as its compressed form; it is not expanded further.");

    public static Diagnostic TooDeep(int nesting) => Whole("IN0013", $"Lies in more than {nesting} archives within one another.");

    public static Diagnostic BadArchive(string reason) => Whole("IN0014", $"The archive cannot be read: {reason}");

    public static Diagnostic LeadsOut() => Whole("IN0015", $"The name leads out of the archive; it is used as a name only.");

    public static Diagnostic TooManyMembers(int count, int limit) => Whole("IN0016", $"The archive has {count} members; at most {limit} are taken.");

    public static Diagnostic NoArticle() => Whole("IN0017", $"The page holds no text.");

    public static Diagnostic PageTooLarge(int elements) => Whole("IN0018", $"The page has more than {elements} elements; all of its text was taken, menus too.");

    public static Diagnostic DateUnknown(string date) => Whole("IN0019", $"The date of publication \"{Short(date)}\" is in no form that is known; it was left out.");

    public static Diagnostic Mislabelled(string label) => Whole("IN0020", $"Labelled as {Short(label)}, and it is UTF-8; read as UTF-8.");

    public static Diagnostic EncodingUnknown(string label) => Whole("IN0021", $"The encoding \"{Short(label)}\" is not known; read as UTF-8.");

    public static Diagnostic BadFeed(int line, int column, string reason) => Whole("IN0022", $"Line {line}, column {column} is not well-formed: {Short(reason)}");

    public static Diagnostic ItemWithoutText() => Whole("IN0023", $"The entry has neither text nor summary.");

    public static Diagnostic NoTextColumn(string header) => Whole("IN0024", $"The table has no column \"text\"; its first line is \"{Short(header)}\".");

    public static Diagnostic BadRow(int line, string reason) => Whole("IN0025", $"Line {line} is no row: {reason}");

    public static Diagnostic BadPdf(string reason) => Whole("IN0026", $"The PDF cannot be read: {reason}");

    public static Diagnostic PdfWithoutText(int pages) => Whole("IN0027", $"The {pages} pages of the PDF hold no text; it may be a scan.");

    public static Diagnostic BadPdfPage(int page, string reason) => Whole("IN0028", $"Page {page} of the PDF cannot be read and is missing: {reason}");

    public static Diagnostic RecordCut(long at, string reason) => Whole("IN0029", $"The record at byte {at} is cut off: {reason}");

    public static Diagnostic BadRecord(long at, string reason) => Whole("IN0030", $"The record at byte {at} is malformed: {reason}");

    public static Diagnostic BadResponse(long at, string reason) => Whole("IN0031", $"The response in the record at byte {at} is malformed: {reason}");

    public static Diagnostic BadAddress(string address) => Whole("IN0032", $"\"{Short(address)}\" is no address of the web.");

    public static Diagnostic Forbidden() => Whole("IN0033", $"The site's robots.txt does not allow it.");

    public static Diagnostic RobotsUnreachable(int status) => Whole("IN0034", $"The site's robots.txt cannot be had (status {status}); nothing is asked for without it.");

    public static Diagnostic Refused(int status) => Whole("IN0035", $"The server answered with status {status}.");

    public static Diagnostic NotFetched(string reason) => Whole("IN0036", $"Cannot be fetched: {reason}");

    public static Diagnostic TooSlow(TimeSpan limit) => Whole("IN0037", $"Took longer than {limit.TotalSeconds} seconds.");

    public static Diagnostic TooManyRedirects(int limit) => Whole("IN0038", $"Redirects more than {limit} times.");

    public static Diagnostic PrivateAddress(string host, string addresses) => Whole("IN0039", $"{Short(host)} is not on the public internet ({addresses}); --allow-private lets it be asked.");

    public static Diagnostic PageCut(int tags) => Whole("IN0040", $"The page has more than {tags} tags; what stands behind them was not read.");

    public static Diagnostic Changed() => Whole("IN0041", $"The file has changed since this part of it was queued.");

    private static Diagnostic Whole(string code, FormattableString message) => new(code, Text(message), null, null);

    private static string Short(string text) => text.Length <= 200 ? text : $"{text.AsSpan(0, 200)}…";

    private static string Text(FormattableString message) => message.ToString(CultureInfo.InvariantCulture);
}
