using System.CommandLine;
using System.Text;
using Readout.Desk.Ingest;
using Readout.Language;
using Readout.Language.Conllu;

namespace Readout.Cli.Commands;

/// <summary><c>readout parse</c>: tags, lemmas and trees as CoNLL-U.</summary>
internal static class ParseCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "parse",
            "Prints tags, lemmas and dependency trees as CoNLL-U. A CoNLL-U file keeps its tokens, and whatever its columns hold is replaced; plain text is split into sentences and tokens first.",
            new("readout parse treebank.conllu > parsed.conllu", "The engine's own analysis of the tokens of a treebank."),
            new("echo 'The ministers met in Geneva.' | readout parse -", "Sentences, tokens and trees of plain text."));
        var input = new Argument<string>("FILE") { Description = "A CoNLL-U file (.conllu), a plain text, or - for standard input." };
        var layout = new Option<string>("--input")
        {
            Description = "How the input is laid out: auto goes by the name, text, conllu.",
            HelpName = "auto|text|conllu",
            DefaultValueFactory = _ => "auto",
        }.AcceptOnlyFromAmong("auto", "text", "conllu");
        command.Add(input);
        command.Add(layout);
        command.SetAction(parsed => Parse(parsed.GetRequiredValue(input), parsed.GetValue(layout)!, terminal));
        return command;
    }

    private static int Parse(string input, string layout, Terminal terminal)
    {
        var isConllu = layout == "conllu" || (layout == "auto" && input.EndsWith(".conllu", StringComparison.OrdinalIgnoreCase));
        foreach (var intake in new Inbox(InputFormat.Text, terminal.Input).Take([input]))
        {
            terminal.Report(intake);
            if (intake.Article is null || !TryWrite(intake, isConllu, terminal))
            {
                return ExitStatus.Failed;
            }
        }

        return ExitStatus.Done;
    }

    private static bool TryWrite(Intake intake, bool isConllu, Terminal terminal)
    {
        var text = intake.Article!.Text;
        var output = new StreamWriter(terminal.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        try
        {
            if (isConllu)
            {
                ConlluWriter.Write(output, ConlluReader.Read(new StringReader(text)).Select(LanguageEngine.English.Annotate));
            }
            else
            {
                ConlluWriter.Write(output, LanguageEngine.English.Analyze(text));
            }

            output.Flush();
            return true;
        }
        catch (ConlluException error)
        {
            terminal.Say($"{intake.Source}:{error.Line}: {error.Reason}");
            return false;
        }
    }
}
