using System.CommandLine;
using Readout.Cli.Printing;
using Readout.Desk.Store;

namespace Readout.Cli.Commands;

/// <summary><c>readout query</c>: a question to a desk in SQL.</summary>
internal static class QueryCommand
{
    private const int Seconds = 30;

    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "query",
            "Answers a question in SQL. The views it can ask are described in docs/desk.md. It can only read.",
            new("readout query \"SELECT publisher, count(*) FROM statements GROUP BY 1\" --desk news.desk", "How much each outlet tells."),
            new("readout query - --desk news.desk --format csv < question.sql > answer.csv", "The question from standard input."));
        var sql = new Argument<string>("SQL") { Description = "One question, or - for standard input." };
        var desk = DeskOption.Create("The desk to ask.", required: true);
        var format = AnswerWriter.FormatOption();
        var seconds = new Option<int>("--timeout") { Description = "Seconds after which the question is given up.", HelpName = "SECONDS", DefaultValueFactory = _ => Seconds };
        var limit = new Option<long>("--limit") { Description = "Rows to print at most.", HelpName = "N", DefaultValueFactory = _ => 100_000 };
        command.Add(sql);
        command.Add(desk);
        command.Add(format);
        command.Add(seconds);
        command.Add(limit);
        command.SetAction(parsed =>
        {
            using var store = DeskStore.Open(parsed.GetValue(desk)!, DeskAccess.Read);
            var question = parsed.GetRequiredValue(sql) is not "-" and var given ? given : new StreamReader(terminal.Input).ReadToEnd();
            var answer = store.Query(question, TimeSpan.FromSeconds(Math.Max(1, parsed.GetValue(seconds))), Math.Max(1, parsed.GetValue(limit)));
            AnswerWriter.Write(answer, parsed.GetValue(format)!, terminal);
            if (answer.IsCut)
            {
                terminal.Say(FormattableString.Invariant($"only the first {answer.Rows.Count} rows are printed; --limit gives more"));
            }

            return answer.Rows.Count == 0 ? ExitStatus.NothingFound : ExitStatus.Done;
        });
        return command;
    }
}
