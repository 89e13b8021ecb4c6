using System.CommandLine;
using System.Text;
using System.Text.Json;
using Readout.Desk.Export;
using Readout.Desk.Store;
using Readout.Records;

namespace Readout.Cli.Printing;

/// <summary>Prints the answer of a desk in the form asked for.</summary>
internal static class AnswerWriter
{
    /// <summary>The forms.</summary>
    public static readonly string[] Formats = ["table", "csv", "tsv", "json", "jsonl", "markdown", "parquet"];

    /// <summary>The option that names a form.</summary>
    public static Option<string> FormatOption() => new Option<string>("--format")
    {
        Description = "table: for people; csv, tsv: values parted by commas or tabs, with a header; json: an array of objects; jsonl: one object a line; markdown: a table for a text; parquet: a file for pandas, R, DuckDB.",
        HelpName = string.Join('|', Formats),
        DefaultValueFactory = _ => "table",
    }.AcceptOnlyFromAmong(Formats);

    /// <summary>Prints an answer.</summary>
    public static void Write(DeskAnswer answer, string format, Terminal terminal)
    {
        switch (format)
        {
            case "json":
                terminal.Output.Write("["u8);
                WriteObjects(answer, terminal.Output, ",\n");
                terminal.Output.Write("]\n"u8);
                break;
            case "jsonl":
                WriteObjects(answer, terminal.Output, "\n");
                terminal.Output.Write(answer.Rows.Count > 0 ? "\n"u8 : ""u8);
                break;
            case "markdown":
                terminal.Output.Write(Encoding.UTF8.GetBytes(Markdown(answer)));
                break;
            case "parquet" when terminal.IsOutputInteractive:
                throw new UsageException(["--format parquet is for programs: write it to a file (> answer.parquet)"]);
            case "parquet":
                terminal.Output.Write(AnswerParquet.ToBytes(answer));
                break;
            default:
                RowTable.Print([.. answer.Columns], [.. answer.Rows.Select(row => (string[])[.. row.Select(value => Cell(value, format))])], format, terminal);
                break;
        }
    }

    // Comma-separated values can hold any text; the others are lines.
    private static string Cell(object? value, string format) => format == "csv" ? DeskAnswer.Print(value) : Visible.OneLine(DeskAnswer.Print(value));

    private static void WriteObjects(DeskAnswer answer, Stream output, string between)
    {
        var isFirst = true;
        foreach (var row in answer.Rows)
        {
            output.Write(Encoding.UTF8.GetBytes(isFirst ? "" : between));
            isFirst = false;
            using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = RecordTextEncoder.Instance });
            writer.WriteStartObject();
            for (var i = 0; i < row.Count; i++)
            {
                writer.WritePropertyName(answer.Columns[i]);
                Write(writer, row[i]);
            }

            writer.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case byte[] bytes:
                writer.WriteBase64StringValue(bytes);
                break;
            default:
                writer.WriteStringValue(DeskAnswer.Print(value));
                break;
        }
    }

    private static string Markdown(DeskAnswer answer)
    {
        var text = new StringBuilder();
        Line(answer.Columns);
        Line(answer.Columns.Select(static _ => "---"));
        foreach (var row in answer.Rows)
        {
            Line(row.Select(static value => Visible.OneLine(DeskAnswer.Print(value)).Replace("|", "\\|", StringComparison.Ordinal)));
        }

        return text.ToString();

        void Line(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }
}
