using System.Globalization;
using Readout.Records;

namespace Readout.Cli.Printing;

/// <summary>Events for people: who did what to whom, in PLOVER's terms.</summary>
internal static class EventAccounts
{
    /// <summary>The account of one event.</summary>
    public static Account Of(Event told, PrintedNames names) =>
        new Account(names.HandleOf(told.Id), [told.Trigger])
            .Headline(Parties(told, names))
            .Facts(Name(told), string.Join(", ", told.Context), told.Certainty, PrintedDates.Of(told))
            .Facts(
                string.Create(CultureInfo.InvariantCulture, $"score {told.Score:+0.#;-0.#;0}"),
                told.Cameo is null ? null : $"CAMEO {told.Cameo}",
                told.Place is { } place ? Words.PlaceName(place) : null)
            .Labelled("told by", StatementAccounts.Source(told.Statement, names));

    /// <summary>Type and mode: <c>CONSULT (visit)</c>.</summary>
    public static string Name(Event told) => told.Mode is null ? told.Type : $"{told.Type} ({told.Mode})";

    /// <summary>Actor and recipient: <c>A → B</c>; those of a reciprocal event as a list.</summary>
    public static string Parties(Event told, PrintedNames names) => told.Recipient.Count == 0
        ? names.Of(told.Actor, "someone not named")
        : $"{names.Of(told.Actor, "someone not named")} → {names.Of(told.Recipient, "")}";
}
