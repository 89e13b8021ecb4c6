using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Readout.Cli.Bench;

namespace Readout.Cli.Commands;

/// <summary><c>readout bench articles</c>: made-up reports as JSON Lines.</summary>
internal static class BenchArticlesCommand
{
    // What is written goes into files, never into a page.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "articles",
            "Prints the made-up reports that 'readout bench desk' takes in, one a line, for trying out queues and desks: always the same ones.",
            new Example("readout bench articles --documents 2000 > made-up.jsonl", "The first 2,000."));
        var number = new Option<int>("--documents") { Description = "How many.", HelpName = "N", DefaultValueFactory = _ => 1000 };
        command.Add(number);
        command.SetAction(parsed =>
        {
            using var json = new Utf8JsonWriter(terminal.Output, Plain);
            foreach (var article in new SyntheticNews(BenchDeskCommand.Seed).Reports().Take(parsed.GetValue(number)))
            {
                json.WriteStartObject();
                json.WriteString("text", article.Text);
                json.WriteString("title", article.Title);
                json.WriteString("url", article.Url);
                json.WriteString("publisher", article.Publisher);
                json.WriteString("published", article.Published);
                json.WriteEndObject();
                json.Flush();
                terminal.Output.WriteByte((byte)'\n');
                json.Reset();
            }

            return ExitStatus.Done;
        });
        return command;
    }
}
