using System.Globalization;
using System.Text;
using System.Text.Json;
using Readout.Desk.Compare;
using Readout.Records;

namespace Readout.Cli.Printing;

/// <summary>Prints a comparison of two accounts.</summary>
internal static class ComparisonPrinter
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = RecordTextEncoder.Instance };

    /// <summary>The comparison as <c>text</c>, <c>markdown</c> or <c>json</c>, as UTF-8.</summary>
    public static byte[] Print(Comparison comparison, string format) => format == "json" ? Json(comparison) : Encoding.UTF8.GetBytes(Text(comparison, format == "markdown"));

    private static string Text(Comparison comparison, bool isMarkdown)
    {
        var text = new StringBuilder();
        Head(text, "A", comparison.A, isMarkdown);
        Head(text, "B", comparison.B, isMarkdown);
        foreach (var group in comparison.Findings.GroupBy(static finding => finding.Kind))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{(isMarkdown ? "## " : "")}{Web.Wording.Words.Finding(group.Key)}\n{(isMarkdown ? "\n" : "")}");
            foreach (var finding in group)
            {
                text.Append(CultureInfo.InvariantCulture, $"{(isMarkdown ? "- " : "  ")}{Safe(Visible.OneLine(finding.Text), isMarkdown)}\n");
                if (group.Key is FindingKind.Unsure or FindingKind.Remark or FindingKind.Claim)
                {
                    Words(text, "A", finding.A, isMarkdown);
                    Words(text, "B", finding.B, isMarkdown);
                }
            }
        }

        return text.ToString();
    }

    private static void Head(StringBuilder text, string letter, AccountFacts facts, bool isMarkdown)
    {
        string?[] parts = [facts.Title ?? facts.Document, facts.Publisher, facts.Side, string.Create(CultureInfo.InvariantCulture, $"{facts.Words} words")];
        text.Append(CultureInfo.InvariantCulture, $"{(isMarkdown ? "**" : "")}{letter}{(isMarkdown ? "**" : "")}  {Safe(Visible.OneLine(string.Join(" · ", parts.OfType<string>())), isMarkdown)}{(isMarkdown ? "  " : "")}\n");
    }

    private static void Words(StringBuilder text, string letter, IReadOnlyList<Span> spans, bool isMarkdown)
    {
        if (spans.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(isMarkdown ? "  - " : "      ")}{letter}: {Safe(Visible.OneLine(string.Join(" … ", spans.Select(static span => span.Text))), isMarkdown)}\n");
        }
    }

    // News text in a page of Markdown is text, not markup.
    private static string Safe(string text, bool isMarkdown)
    {
        if (!isMarkdown)
        {
            return text;
        }

        var safe = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = "\\`*_{}[]<>#|!&".Contains(c, StringComparison.Ordinal) ? safe.Append('\\').Append(c) : safe.Append(c);
        }

        return safe.ToString();
    }

    private static byte[] Json(Comparison comparison)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Indented))
        {
            json.WriteStartObject();
            Account(json, "a", comparison.A);
            Account(json, "b", comparison.B);
            json.WriteStartArray("findings");
            foreach (var finding in comparison.Findings)
            {
                json.WriteStartObject();
                json.WriteString("kind", finding.Kind);
                json.WriteString("text", finding.Text);
                Spans(json, "a", finding.A);
                Spans(json, "b", finding.B);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        return output.ToArray();
    }

    private static void Account(Utf8JsonWriter json, string name, AccountFacts facts)
    {
        json.WriteStartObject(name);
        json.WriteString("document", facts.Document);
        json.WriteString("title", facts.Title);
        json.WriteString("publisher", facts.Publisher);
        json.WriteString("side", facts.Side);
        json.WriteNumber("words", facts.Words);
        json.WriteEndObject();
    }

    private static void Spans(Utf8JsonWriter json, string name, IReadOnlyList<Span> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            json.WriteStartObject();
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
            json.WriteString("text", span.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
