using System.Globalization;
using Readout.Records;
using Readout.Rules.Lexicons;
using Readout.World;

namespace Readout.Rows;

/// <summary>What the cells of row formats hold. Unknown is empty, never guessed.</summary>
internal static class RowText
{
    private static readonly WordTable Cameo = WordTable.Shipped("plover/cameo.tsv");

    /// <summary>Name of a CAMEO code.</summary>
    public static string CameoName(string code) => Cameo.TryGet(code, out var row) ? row["name"] : "";

    /// <summary>Name of a country in the atlas.</summary>
    public static string CountryName(string? alpha3) => alpha3 is not null && Atlas.Shipped.Find($"state:{alpha3}") is { } state ? state.Name : "";

    /// <summary>The day of an event, where the text tells one.</summary>
    public static DateOnly? Day(Event told) =>
        DateOnly.TryParseExact(told.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A number as the formats write it.</summary>
    public static string Number(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";

    /// <summary>One line: cells joined by tabs; tabs and line ends inside cells become spaces, since these formats have no quoting.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join('\t', cells.Select(Clean)) + "\n";

    private static string Clean(string cell) =>
        cell.AsSpan().IndexOfAny('\t', '\n', '\r') < 0 ? cell : cell.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
}
