using Readout.Language;

namespace Readout.Tests.Rules;

/// <summary>
/// Documents written by hand: tokens <c>Form/TAG/relation&gt;Head</c> or <c>Form/lemma/TAG/relation&gt;Head</c> separated by spaces, where
/// Head is a form of the same sentence or a position in it from 1; <c>root</c> has none. <c>@type</c> behind it gives the type of the
/// entity it heads, and <c>||</c> separates sentences.
/// </summary>
internal sealed record TinyDocument(Document Document, string?[] EntityTypes)
{
    public static TinyDocument Parse(string notation)
    {
        var words = new List<Word>();
        var types = new List<string?>();
        var text = new System.Text.StringBuilder();
        var sentences = notation.Split("||");
        for (var s = 0; s < sentences.Length; s++)
        {
            string[][] tokens = [.. sentences[s].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(t => t.Split('/'))];
            var first = words.Count;
            foreach (var token in tokens)
            {
                var form = token[0];
                var start = text.Length;
                text.Append(form).Append(' ');
                var edge = token[^1].Split('@')[0].Split('>');
                types.Add(token[^1].Contains('@', StringComparison.Ordinal) ? token[^1].Split('@')[1] : null);
                var head = edge.Length == 1 ? -1 : first + HeadOf(tokens, edge[1]);
                var lemma = token.Length == 4 ? token[1] : form.ToLowerInvariant();
                words.Add(new Word(start, start + form.Length, lemma, Enum.Parse<UniversalTag>(token[^2]), "", head, edge[0], s));
            }
        }

        return new TinyDocument(new Document(text.ToString(), [.. words]), [.. types]);
    }

    private static int HeadOf(string[][] tokens, string head) =>
        int.TryParse(head, System.Globalization.CultureInfo.InvariantCulture, out var position) ? position - 1 : Array.FindIndex(tokens, t => t[0] == head);
}
