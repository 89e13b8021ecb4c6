using System.CommandLine;
using Readout.Cli.Printing;

namespace Readout.Cli.Commands;

/// <summary><c>readout events</c>: who did what to whom.</summary>
internal static class EventsCommand
{
    public static Command Create(Terminal terminal) => TableCommand.Create(
        "events",
        "Prints who did what to whom, in PLOVER's terms.",
        terminal,
        record => record.Events,
        told => told.Id,
        new("when", (told, _) => PrintedDates.Of(told)),
        new("event", (told, _) => EventAccounts.Name(told)),
        new("actor", (told, names) => names.Of(told.Actor, "")),
        new("recipient", (told, names) => names.Of(told.Recipient, "")),
        new("certainty", (told, _) => told.Certainty),
        new("told by", (told, names) => StatementAccounts.Source(told.Statement, names)));
}
