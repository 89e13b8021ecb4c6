using System.Buffers;
using System.Text;

namespace Readout.Cli.Printing;

/// <summary>Comma-separated values by RFC 4180: cells with commas, quotation marks or line ends in quotation marks, lines that end with CRLF.</summary>
internal static class Csv
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary>The lines as UTF-8.</summary>
    public static byte[] Write(IEnumerable<string[]> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.AppendJoin(',', line.Select(Cell)).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Cell(string text) =>
        text.AsSpan().ContainsAny(Special) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
