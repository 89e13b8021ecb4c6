using Readout.Language;
using Readout.Reading;
using Readout.Records;
using Readout.Rules;
using Readout.Web.Wording;

namespace Readout.Web.Desks;

/// <summary>A word of a tree.</summary>
/// <param name="Depth">How deep it hangs; 0 for the root of a sentence.</param>
/// <param name="Word">The word.</param>
/// <param name="Relation">Its relation to the word it hangs on.</param>
/// <param name="Tag">Its part of speech.</param>
public sealed record TreeWord(int Depth, string Word, string Relation, string Tag);

/// <summary>What a rule captured.</summary>
/// <param name="Name">Name of the capture or of a value that the rule sets.</param>
/// <param name="Text">The words, or the value.</param>
public sealed record Capture(string Name, string Text);

/// <summary>Why a record stands in the reading: rule, captures, tree.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="File">File of the rule.</param>
/// <param name="Line">Line in it.</param>
/// <param name="Note">What the rule's author says of it, or null.</param>
/// <param name="Captures">What it captured and set.</param>
/// <param name="Trees">The sentences that hold the record's words, word by word, a word before those that hang on it.</param>
public sealed record Why(string Rule, string File, int Line, string? Note, IReadOnlyList<Capture> Captures, IReadOnlyList<IReadOnlyList<TreeWord>> Trees)
{
    private const int MostSentences = 4;

    /// <summary>Reads the document again; null where this version of the reader makes no such record of it, or by no rule.</summary>
    internal static Why? Of(Reader reader, DocumentRecord record, string id, IReadOnlyList<(int Start, int End)> words)
    {
        var facts = record.Document;
        var trace = reader.Trace(new Article { Id = facts.Id, Text = facts.Text, Title = facts.Title, Publisher = facts.Publisher, Url = facts.Url, Published = facts.Published, Language = facts.Language });
        return trace.Matches.TryGetValue(id, out var match) ? Of(match, trace.Document, words) : null;
    }

    private static Why Of(RuleMatch match, Document document, IReadOnlyList<(int Start, int End)> words) => new(
        match.Rule.Name,
        match.Rule.File,
        match.Rule.Line,
        match.Rule.Note,
        [
            .. match.Rule.CaptureNames.SelectMany(name => match[name].ToArray().Select(capture => new Capture(name, Visible.OneLine(capture.GetText(document).ToString())))),
            .. match.Values.Select(static pair => new Capture(pair.Key, $"= {pair.Value}")),
        ],
        [
            .. Enumerable.Range(0, document.SentenceCount).Select(document.GetSentence)
                .Where(sentence => words.Any(range => range.Start < sentence.End && sentence.Start < range.End)).Take(MostSentences)
                .Select(static sentence => (IReadOnlyList<TreeWord>)[.. Walk(sentence.Document[sentence.Root], 0)]),
        ]);

    private static IEnumerable<TreeWord> Walk(Token token, int depth)
    {
        var words = new List<TreeWord> { new(depth, Visible.OneLine(token.ToString()), token.Relation.ToString(), token.Tag.ToString()) };
        foreach (var child in token.Children)
        {
            words.AddRange(Walk(token.Document[child], depth + 1));
        }

        return words;
    }
}
