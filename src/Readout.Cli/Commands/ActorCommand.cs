using System.CommandLine;
using Readout.Cli.Printing;
using Readout.Desk.Queries;
using Readout.Desk.Store;

namespace Readout.Cli.Commands;

/// <summary><c>readout actor</c>: all that a desk holds of one actor, counted.</summary>
internal static class ActorCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "actor",
            "What a desk holds of one actor: who it is, what it says, to whom and through whom, whom it meets, where it stands, what it does and what is done to it, each with records, distinct stories, first and last day.",
            new("readout actor Lavrov --desk news.desk", "By name, the last word of one, or the id of an entity."),
            new("readout actor CHN --since 2022 --outlet Reuters --format csv --desk news.desk", "All parties of a country, as one outlet tells of them."));
        var name = new Argument<string>("NAME") { Description = "A name, the last word of one, the id of an entity, or a country's three letters for all its parties." };
        command.Add(name);
        var questions = new QuestionOptions(command, most: 10);
        var format = AnswerWriter.FormatOption();
        command.Add(format);
        command.SetAction(parsed =>
        {
            using var desk = questions.Open(parsed);
            var answer = ActorQuestions.Ask(desk, parsed.GetRequiredValue(name), questions.QuestionOf(parsed));
            AnswerWriter.Write(answer, parsed.GetValue(format)!, terminal);
            if (answer.Rows.Count == 0)
            {
                terminal.Say($"{desk.Place}: nobody is called '{parsed.GetValue(name)}' here");
            }

            return answer.Rows.Count == 0 ? ExitStatus.NothingFound : ExitStatus.Done;
        });
        return command;
    }
}
