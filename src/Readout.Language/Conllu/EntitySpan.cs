namespace Readout.Language.Conllu;

/// <summary>
/// A mention of an entity as GUM marks it by <c>Entity=</c> in the last column (https://gucorpling.org/gum/annotations.html).
/// </summary>
/// <param name="Group">What all mentions of one entity in a document share.</param>
/// <param name="First">Its first word, from 0 in the sentence.</param>
/// <param name="End">The word after its last.</param>
/// <param name="Fields">What the annotation says: group, type, and further fields.</param>
public sealed record EntitySpan(string Group, int First, int End, IReadOnlyList<string> Fields)
{
    /// <summary>The mentions that a sentence holds, in the order in which they end; none where it is not marked.</summary>
    public static IReadOnlyList<EntitySpan> Of(ConlluSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var spans = new List<EntitySpan>();
        var open = new List<(string Group, int First, string Text)>();
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            var text = AnnotationOf(sentence.Words[i]) ?? "";
            for (var at = 0; at < text.Length;)
            {
                var isOpening = text[at] == '(';
                var end = text.AsSpan(at + 1).IndexOfAny('(', ')') is >= 0 and var next ? at + 1 + next : text.Length;
                var part = text[(isOpening ? at + 1 : at)..end];
                var group = part.Split('-')[0];
                if (isOpening)
                {
                    open.Add((group, i, part));
                }

                if (end < text.Length && text[end] == ')')
                {
                    if (open.FindLastIndex(mention => mention.Group == group) is >= 0 and var index)
                    {
                        spans.Add(new(group, open[index].First, i + 1, open[index].Text.Split('-')));
                        open.RemoveAt(index);
                    }

                    end++;
                }

                at = end;
            }
        }

        return spans;
    }

    /// <summary>What is marked at a word, or null.</summary>
    public static string? AnnotationOf(ConlluRow word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Misc.Split('|').FirstOrDefault(static part => part.StartsWith("Entity=", StringComparison.Ordinal))?["Entity=".Length..];
    }
}
