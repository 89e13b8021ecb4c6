using System.Globalization;
using Readout.Language;
using Readout.Reading;
using Readout.Records;
using Readout.Rules;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Readout.Cli.Printing;

/// <summary>Prints why a record stands in a document: account and words, rule, trees.</summary>
internal static class ExplanationPrinter
{
    /// <summary>The explanation of the record with an id or handle; null where the document holds none.</summary>
    public static string? Print(string id, InputReading reading, int width, bool hasColour)
    {
        var names = new PrintedNames(reading.Record);
        id = names.IdOf(id) ?? id;
        return Find(id, reading.Record, names) is var (account, rule)
            ? PlainConsole.Render(Parts(id, account, rule, reading, width), width, hasColour)
            : null;
    }

    private static IEnumerable<IRenderable> Parts(string id, Account account, string? rule, InputReading reading, int width)
    {
        yield return new Text($"{id}\n", Ink.Headline);
        yield return new Spread(reading.Sentences()).Of([account], width);
        if (rule is not null)
        {
            yield return new Text($"rule {rule}\n", Ink.Section);
        }

        if (reading.Trace is not { } trace)
        {
            yield break;
        }

        if (trace.Matches.TryGetValue(id, out var match))
        {
            yield return RuleOf(match, trace.Document);
        }

        foreach (var sentence in SentencesOf(account, trace))
        {
            yield return new Text("\n");
            yield return TreeOf(sentence);
        }
    }

    private static (Account Account, string? Rule)? Find(string id, DocumentRecord record, PrintedNames names) =>
        record.Meetings.FirstOrDefault(one => one.Id == id) is { } meeting ? (MeetingAccounts.Of(meeting, names), meeting.Rule)
        : record.Statements.FirstOrDefault(one => one.Id == id) is { } statement ? (StatementAccounts.Of(statement, names), statement.Rule)
        : record.Positions.FirstOrDefault(one => one.Id == id) is { } position ? (PositionAccounts.Of(position, names), position.Rule)
        : record.Events.FirstOrDefault(one => one.Id == id) is { } told ? (EventAccounts.Of(told, names), told.Rule)
        : record.Variants.FirstOrDefault(one => one.Id == id) is { } variant
            ? (new Account(names.HandleOf(id), variant.Shared).Headline(string.Join(" and ", variant.Statements.Select(names.HandleOf))), null)
        : null;

    /// <summary>Where the rule stands, what it captured and what it set.</summary>
    private static Grid RuleOf(RuleMatch match, Document document)
    {
        var grid = new Grid().AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(2, 0, 2, 0) }).AddColumn();
        Row("stands in", string.Create(CultureInfo.InvariantCulture, $"{match.Rule.File}, line {match.Rule.Line}"));
        Row("note", match.Rule.Note);
        Row("source", match.Rule.Source);
        foreach (var name in match.Rule.CaptureNames)
        {
            foreach (var capture in match[name])
            {
                Row(name, capture.GetText(document).ToString());
            }
        }

        foreach (var (key, value) in match.Values)
        {
            Row(key, $"= {value}");
        }

        return grid;

        void Row(string label, string? text)
        {
            if (text is not null)
            {
                grid.AddRow(new Text(label, Ink.Quiet), new Text(Visible.OneLine(text)));
            }
        }
    }

    private static IEnumerable<Sentence> SentencesOf(Account account, ReadingTrace trace)
    {
        var document = trace.Document;
        var source = new SourceText(document.Text);
        var ranges = account.Evidence.Select(span => (Start: source.Utf16At(span.Start), End: source.Utf16At(span.End))).ToList();
        return Enumerable.Range(0, document.SentenceCount)
            .Select(document.GetSentence)
            .Where(sentence => ranges.Exists(range => range.Start < sentence.End && sentence.Start < range.End));
    }

    private static Tree TreeOf(Sentence sentence)
    {
        var tree = new Tree(Label(sentence.Document[sentence.Root])) { Style = Ink.Quiet };
        Grow(tree, sentence.Document[sentence.Root]);
        return tree;
    }

    private static void Grow(IHasTreeNodes parent, Token token)
    {
        foreach (var child in token.Children)
        {
            var node = new TreeNode(Label(token.Document[child]));
            parent.Nodes.Add(node);
            Grow(node, token.Document[child]);
        }
    }

    private static Paragraph Label(Token token) => new Paragraph()
        .Append(Visible.OneLine(token.ToString()), Ink.Headline)
        .Append($"  {token.Relation}  {token.Tag}  {Visible.OneLine(token.Lemma)}", Ink.Quiet);
}
