using System.CommandLine;
using Readout.Cli.Printing;
using Readout.Desk.Store;

namespace Readout.Cli.Commands;

/// <summary><c>readout search</c>: documents of a desk by their words.</summary>
internal static class SearchCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "search",
            "Finds documents of a desk by their words, the best first. Words between quotation marks are a phrase; words are found in all their forms.",
            new Example("readout search 'grain \"black sea\"' --desk news.desk", "Documents that hold the word and the phrase."));
        var words = new Argument<string>("WORDS") { Description = "What to look for." };
        var desk = DeskOption.Create("The desk to search.", required: true);
        var format = AnswerWriter.FormatOption();
        var limit = new Option<int>("--limit") { Description = "Documents to print at most.", HelpName = "N", DefaultValueFactory = _ => 20 };
        command.Add(words);
        command.Add(desk);
        command.Add(format);
        command.Add(limit);
        command.SetAction(parsed =>
        {
            using var store = DeskStore.Open(parsed.GetValue(desk)!, DeskAccess.Read);
            var rows = new List<IReadOnlyList<object?>>();
            foreach (var hit in store.Search(parsed.GetRequiredValue(words), Math.Max(1, parsed.GetValue(limit))))
            {
                if (store.Ask("SELECT document, published, publisher, title, story FROM documents WHERE document = $1", hit.Document).Rows is [var row])
                {
                    rows.Add(row);
                }
            }

            AnswerWriter.Write(new DeskAnswer(["document", "published", "publisher", "title", "story"], rows, IsCut: false), parsed.GetValue(format)!, terminal);
            return rows.Count == 0 ? ExitStatus.NothingFound : ExitStatus.Done;
        });
        return command;
    }
}
