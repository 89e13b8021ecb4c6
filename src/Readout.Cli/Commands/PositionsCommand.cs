using System.CommandLine;
using Readout.Cli.Printing;

namespace Readout.Cli.Commands;

/// <summary><c>readout positions</c>: who stands where.</summary>
internal static class PositionsCommand
{
    public static Command Create(Terminal terminal) => TableCommand.Create(
        "positions",
        "Prints who stands where on what, toward whom.",
        terminal,
        record => record.Positions,
        position => position.Id,
        new("holder", (position, names) => names.Of(position.Holder, "")),
        new("stance", (position, _) => position.Stance),
        new("toward", (position, names) => names.Of(position.Toward, "")),
        new("issue", (position, _) => string.Join(" … ", position.Issue.Select(issue => Visible.OneLine(issue.Text)))),
        new("certainty", (position, _) => position.Certainty),
        new("told by", (position, names) => StatementAccounts.Source(position.Statement, names)));
}
