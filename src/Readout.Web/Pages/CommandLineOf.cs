namespace Readout.Web.Pages;

/// <summary>Writes command lines that a person can copy into a shell.</summary>
internal static class CommandLineOf
{
    /// <summary>A command on the desk that is shown.</summary>
    /// <param name="parts">Command, options and values, as the program takes them.</param>
    public static string Desk(params IEnumerable<string> parts) => $"readout {string.Join(' ', parts.Select(Quoted))} --desk DESK";

    private static string Quoted(string part) =>
        part.Length > 0 && part.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or ':' or '_' or '/') ? part : $"'{part.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
