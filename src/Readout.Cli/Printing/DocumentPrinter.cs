using System.Globalization;
using Readout.Records;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Readout.Cli.Printing;

/// <summary>Prints a whole record for people: header, meetings, statements, positions, events, variants, diagnostics.</summary>
internal sealed class DocumentPrinter
{
    private const int TitleLength = 200;

    private readonly DocumentRecord _record;
    private readonly PrintedNames _names;
    private readonly Spread _spread;
    private readonly int _width;

    private DocumentPrinter(DocumentRecord record, Sentences sentences, int width)
    {
        _record = record;
        _names = new PrintedNames(record);
        _spread = new Spread(sentences);
        _width = width;
    }

    /// <summary>Prints a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="source">Where the document came from; its heading where it has no title.</param>
    /// <param name="sentences">The sentences of its text.</param>
    /// <param name="width">Columns to fill.</param>
    /// <param name="hasColour">Whether the output takes colour.</param>
    public static string Print(DocumentRecord record, string source, Sentences sentences, int width, bool hasColour) =>
        PlainConsole.Render(new DocumentPrinter(record, sentences, width).Parts(source), width, hasColour);

    private IEnumerable<IRenderable> Parts(string source) =>
    [
        .. Header(source),
        .. Section("MEETINGS", _record.Meetings.Select(meeting => MeetingAccounts.Of(meeting, _names))),
        .. Section("STATEMENTS", _record.Statements.Select(statement => StatementAccounts.Of(statement, _names))),
        .. Section("POSITIONS", _record.Positions.Select(position => PositionAccounts.Of(position, _names))),
        .. Section("EVENTS", _record.Events.Select(told => EventAccounts.Of(told, _names))),
        .. Variants(),
        .. Diagnostics(),
    ];

    private IEnumerable<IRenderable> Header(string source)
    {
        var facts = _record.Document;
        yield return Heading("═");
        yield return Line(Visible.OneLine(Shorten(facts.Title ?? source)), Ink.Headline);
        yield return Line(Join(facts.Publisher, facts.Published is null ? "date unknown" : PrintedDates.InWords(facts.Published), facts.Kind, facts.Url), Ink.Plain);
        yield return Line(Join(
            Count(_record.Meetings.Count, "meeting"),
            Count(_record.Statements.Count, "statement"),
            Count(_record.Positions.Count, "position"),
            Count(_record.Events.Count, "event")), Ink.Quiet);
        yield return Heading("═");
        yield return Line("", Ink.Plain);
    }

    private IEnumerable<IRenderable> Section(string title, IEnumerable<Account> accounts)
    {
        var list = accounts.ToList();
        return list.Count == 0 ? [] : [Title(title), _spread.Of(list, _width)];
    }

    private IEnumerable<IRenderable> Variants()
    {
        foreach (var (index, variant) in _record.Variants.Index())
        {
            if (index == 0)
            {
                yield return Title("VARIANTS");
                yield return Line("", Ink.Plain);
            }

            yield return Line($" {_names.HandleOf(variant.Id)}  shared: {VariantTable.Shared(variant)}", Ink.Plain);
            yield return VariantTable.Of(variant, _names, _width);
            yield return Line("", Ink.Plain);
        }
    }

    private IEnumerable<IRenderable> Diagnostics()
    {
        foreach (var (index, diagnostic) in _record.Diagnostics.Index())
        {
            if (index == 0)
            {
                yield return Title("DIAGNOSTICS");
                yield return Line("", Ink.Plain);
            }

            var place = diagnostic.Start is { } start ? string.Create(CultureInfo.InvariantCulture, $" (at {start})") : "";
            yield return Line($" {diagnostic.Code}  {Visible.OneLine(diagnostic.Message)}{place}", Ink.Warning);
        }

        if (_record.Diagnostics.Count > 0)
        {
            yield return Line("", Ink.Plain);
        }
    }

    private IRenderable Title(string title) =>
        new Rule(title) { Justification = Justify.Left, Style = Ink.Section, Border = BoxBorder.Square };

    private Paragraph Heading(string stroke) => Line(string.Concat(Enumerable.Repeat(stroke, _width)), Ink.Quiet);

    private static Paragraph Line(string text, Style style) => new Paragraph(text, style).Append("\n");

    private static string Join(params IEnumerable<string?> parts) =>
        string.Join(" · ", parts.OfType<string>().Select(Visible.OneLine));

    private static string Shorten(string title) => title.Length <= TitleLength ? title : string.Concat(title.AsSpan(0, TitleLength), "…");

    private static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
