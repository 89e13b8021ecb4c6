using System.CommandLine;
using System.Text;
using Readout.Cli.Printing;
using Readout.Desk.Queries;
using Readout.Desk.Store;
using Readout.Records;

namespace Readout.Cli.Commands;

/// <summary><c>readout show</c>: a document, a story, a record or a merged line of a desk, by its id.</summary>
internal static class ShowCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "show",
            "Shows what a desk holds under an id: a document with all its records, a story with its carriers and who had it first, a record with the documents that tell it, a merged line with the records it was made of.",
            new("readout show 0b2b6ad98a9c3b6a --desk news.desk", "A document by its key; its address, its id or the hash of its text do as well."),
            new("readout show story:0b2b6ad98a9c3b6a --desk news.desk", "The documents that carry a story."),
            new("readout show merged:meeting:9f3a21bc07de:12-90 --desk news.desk", "The reports of one meeting, and why they are taken for one."));
        var id = new Argument<string>("ID") { Description = "Key, address, id or hash of a document; story:KEY; id of a record; id of a merged line." };
        var desk = DeskOption.Create("The desk to ask.", required: true);
        var format = AnswerWriter.FormatOption();
        command.Add(id);
        command.Add(desk);
        command.Add(format);
        command.SetAction(parsed =>
        {
            using var store = DeskStore.Open(parsed.GetValue(desk)!, DeskAccess.Read);
            return Show(store, parsed.GetRequiredValue(id), parsed.GetValue(format)!, terminal);
        });
        return command;
    }

    private static int Show(DeskStore desk, string id, string format, Terminal terminal)
    {
        if (desk.Find(id) is [var key, ..] && desk.Read(key) is { } document)
        {
            ShowDocument(desk, document, format, terminal);
            return ExitStatus.Done;
        }

        if (id.StartsWith("story:", StringComparison.Ordinal) && StoryQuestions.Find(desk, id) is { } story)
        {
            return Print(StoryQuestions.Carriers(desk, story));
        }

        // For people: the parts of a line without its JSON, and a record field under field.
        return LineQuestions.Parts(desk, id) is { Rows.Count: > 0 } parts
            ? Print(format is "table" or "markdown" ? parts.Without("line") : parts)
            : Print(format is "table" or "markdown" ? Fields(LineQuestions.Records(desk, id)) : LineQuestions.Records(desk, id));

        int Print(DeskAnswer answer)
        {
            AnswerWriter.Write(answer, format, terminal);
            if (answer.Rows.Count == 0)
            {
                terminal.Say($"{desk.Place}: nothing has the id '{id}'; expected that of a document, story:KEY, a record or a merged line");
            }

            return answer.Rows.Count == 0 ? ExitStatus.NothingFound : ExitStatus.Done;
        }
    }

    private static DeskAnswer Fields(DeskAnswer records) => new(
        ["field", "value"],
        [.. records.Rows.SelectMany(row => records.Columns.Select((name, i) => (IReadOnlyList<object?>)[name, row[i]])).Where(static field => field[1] is not null)],
        IsCut: false);

    private static void ShowDocument(DeskStore desk, DeskDocument document, string format, Terminal terminal)
    {
        switch (format)
        {
            case "json":
                terminal.Output.Write([.. RecordJson.ToIndentedUtf8(document.Record), (byte)'\n']);
                break;
            case "jsonl":
                terminal.Output.Write([.. RecordJson.ToUtf8(document.Record), (byte)'\n']);
                break;
            case "table":
                var reading = DeskDocuments.AsRead(document);
                terminal.Output.Write(Encoding.UTF8.GetBytes(DocumentPrinter.Print(document.Record, document.Source, reading.Sentences(), terminal.Width, terminal.HasColour)));
                if (StoryQuestions.Find(desk, document.Key) is { Carriers.Count: > 1 } story)
                {
                    AnswerWriter.Write(StoryQuestions.Carriers(desk, story), format, terminal);
                }

                break;
            default:
                AnswerWriter.Write(desk.Ask("SELECT document, story, id, title, publisher, url, published, language, kind, version, revision, source, hash, text FROM documents WHERE document = $1", document.Key), format, terminal);
                break;
        }
    }
}
