using Readout.Records;

namespace Readout.Cli.Printing;

/// <summary>Positions for people: who stands where on what, toward whom.</summary>
internal static class PositionAccounts
{
    /// <summary>The account of one position.</summary>
    public static Account Of(Position position, PrintedNames names) =>
        new Account(names.HandleOf(position.Id), position.Evidence)
            .Headline($"{names.Of(position.Holder, "someone not named")} {position.Stance}")
            .Words(string.Join(" … ", position.Issue.Select(issue => Visible.OneLine(issue.Text))))
            .Labelled("toward", names.Of(position.Toward, ""))
            .Facts(position.Certainty, PrintedDates.Of(position))
            .Labelled("told by", StatementAccounts.Source(position.Statement, names));
}
