using Readout.Reading.Events;
using Readout.Rules.Lexicons;

namespace Readout.Desk.Store;

/// <summary>The words that fields of records may hold, as the contract has them (docs/record-format.md): what a correction can choose from.</summary>
public static class FieldValues
{
    private static readonly string[] Certainties = ["asserted", "denied", "possible", "future", "conditional", "demanded"];
    private static readonly string[] Stances = ["supports", "opposes", "demands", "offers", "promises", "refuses", "denies"];
    private static readonly string[] Channels = ["in_person", "video", "phone", "unknown"];
    private static readonly string[] Formats = ["bilateral", "multilateral"];
    private static readonly string[] States = ["held", "planned", "postponed", "cancelled"];
    private static readonly string[] Kinds = ["direct", "mixed", "indirect"];
    private static readonly Lazy<string[]> Attitudes = new(static () => [.. WordTable.Shipped("english/speech.tsv").Rows.Select(static row => row["attitude"]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    private static readonly Lazy<PloverScale> Plover = new(PloverScale.LoadShipped);

    /// <summary>Quad codes and scores of PLOVER's types.</summary>
    internal static PloverScale Scale => Plover.Value;

    /// <summary>The values of a field; null where it is not one of a few words.</summary>
    /// <param name="kind"><c>statement</c>, <c>meeting</c>, <c>position</c> or <c>event</c>.</param>
    /// <param name="field">The field, as the contract names it.</param>
    public static IReadOnlyList<string>? Of(string kind, string field) => (kind, field) switch
    {
        (_, "certainty") => Certainties,
        ("statement", "attitude") => Attitudes.Value,
        ("statement", "kind") => Kinds,
        ("meeting", "channel") => Channels,
        ("meeting", "format") => Formats,
        ("meeting", "status") => States,
        ("position", "stance") => Stances,
        ("event", "event") => Scale.Types,
        _ => null,
    };
}
