using Readout.Records;

namespace Readout.Cli.Printing;

/// <summary>Statements for people: the chain from speaker to reader, the manner, the words.</summary>
internal static class StatementAccounts
{
    private const string Nobody = "someone not named";

    /// <summary>The account of one statement.</summary>
    public static Account Of(Statement statement, PrintedNames names) =>
        new Account(names.HandleOf(statement.Id), [.. statement.Content, statement.Cue])
            .Headline(Chain(statement, names))
            .Facts(
                statement.Attitude,
                statement.Addressee.Count == 0 ? null : $"to {names.Of(statement.Addressee, "")}",
                statement.Kind,
                statement.Certainty,
                PrintedDates.Of(statement))
            .Words(Content(statement))
            .Labelled("within", statement.Within is null ? null : names.HandleOf(statement.Within))
            .Labelled("denies", statement.Denies is null ? null : names.HandleOf(statement.Denies));

    /// <summary>How the words came from the speaker to the reader: <c>Putin → a Kremlin official → Reuters → this report</c>.</summary>
    public static string Chain(Statement statement, PrintedNames names) =>
        string.Join(" → ", [names.Of(statement.Speaker, Nobody), .. statement.Via.Select(names.Of), names.Outlet]);

    /// <summary>Whose word a record is: <c>Xi Jinping (S3)</c>, or null for the document's own.</summary>
    public static string? Source(string? statementId, PrintedNames names) =>
        statementId is null ? null
        : names.StatementOf(statementId) is { } statement ? $"{names.Of(statement.Speaker, Nobody)} ({names.HandleOf(statementId)})"
        : statementId;

    /// <summary>The words of the content on one line; in quotation marks where every one is the speaker's.</summary>
    public static string Content(Statement statement)
    {
        var words = string.Join(" … ", statement.Content.Select(span => Visible.OneLine(span.Text)));
        return statement.Kind == "direct" && words is not ['"' or '“' or '\'' or '‘', ..] ? $"“{words}”" : words;
    }
}
