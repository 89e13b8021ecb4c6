using System.Globalization;
using System.Text;
using Readout.Records;
using Readout.Web.Wording;

namespace Readout.Web.Documents;

/// <summary>A document laid out for a page: its text with marked words, and the cards of its records.</summary>
public sealed class DocumentModel
{
    // Rules that light up words and card together are written for so many records of a page; the rest are reached by clicking.
    private const int MostLit = 400;

    private DocumentModel(DocumentRecord record, string fallbackTitle, Func<string, string, string?>? verdictOn)
    {
        Record = record;
        Title = Visible.OneLine(record.Document.Title ?? fallbackTitle);
        Cards = new CardWriter(record).Cards(verdictOn);
        Paragraphs = MarkedText.Cut(record.Document.Text, [.. Cards.SelectMany(static card => card.Marks).Where(static mark => mark.End > mark.Start)]);
    }

    /// <summary>The document object.</summary>
    public DocumentRecord Record { get; }

    /// <summary>Headline, or what stands for it.</summary>
    public string Title { get; }

    /// <summary>The records in the order of the text.</summary>
    public IReadOnlyList<RecordCard> Cards { get; }

    /// <summary>The text.</summary>
    public IReadOnlyList<IReadOnlyList<TextPiece>> Paragraphs { get; }

    /// <summary>Publisher, date, kind.</summary>
    public string Facts => string.Join(" · ", new[]
    {
        Record.Document.Publisher is { } publisher ? Visible.OneLine(publisher) : null,
        Record.Document.Published is { } published ? PrintedDates.InWords(published) : "date unknown",
        Record.Document.Kind,
    }.OfType<string>());

    /// <summary>How many records of each kind.</summary>
    public string Counts => string.Join(" · ", new[]
    {
        Count(Record.Statements.Count, "statement"), Count(Record.Meetings.Count, "meeting"), Count(Record.Positions.Count, "position"), Count(Record.Events.Count, "event"),
    });

    /// <summary>
    /// The rules of this page's style sheet: whoever points at words or card of a record, or follows a link to it, sees both. They hold nothing of the news.
    /// </summary>
    public string Lights
    {
        get
        {
            var css = new StringBuilder();
            foreach (var card in Cards.Take(MostLit))
            {
                var h = card.Key;
                css.Append(CultureInfo.InvariantCulture, $"main:has(.{h}:hover,#r-{h}:hover,#r-{h}:focus-within,#t-{h}:target,#r-{h}:target) :is(.{h},#r-{h}){{background:var(--lit)}}");
            }

            return css.ToString();
        }
    }

    /// <summary>Lays out a document.</summary>
    /// <param name="record">The document object.</param>
    /// <param name="fallbackTitle">What it is called where it has no headline.</param>
    /// <param name="verdictOn">What people decided on a record of a kind and id, or null.</param>
    public static DocumentModel Of(DocumentRecord record, string fallbackTitle, Func<string, string, string?>? verdictOn = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new(record, fallbackTitle, verdictOn);
    }

    private static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
