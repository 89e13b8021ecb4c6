using System.CommandLine;
using Readout.Cli.Printing;

namespace Readout.Cli.Commands;

/// <summary><c>readout statements</c>: who said what, and through whom.</summary>
internal static class StatementsCommand
{
    public static Command Create(Terminal terminal) => TableCommand.Create(
        "statements",
        "Prints who said what, and through whom it reached the reader.",
        terminal,
        record => record.Statements,
        statement => statement.Id,
        new("speaker → reader", (statement, names) => StatementAccounts.Chain(statement, names)),
        new("to", (statement, names) => names.Of(statement.Addressee, "")),
        new("attitude", (statement, _) => statement.Attitude),
        new("certainty", (statement, _) => statement.Certainty),
        new("content", (statement, _) => StatementAccounts.Content(statement)));
}
