using Readout.Language.Conllu;
using Readout.Language.Evaluation;

namespace Readout.Evaluation.Pronouns;

/// <summary>A text of a treebank in which people have marked which mentions mean the same entity.</summary>
/// <param name="Article">The text.</param>
/// <param name="Mentions">Its mentions, each with the group of those that mean the same.</param>
internal sealed record PronounGold(Article Article, IReadOnlyList<GoldMention> Mentions)
{
    /// <summary>The documents of a treebank, in its order; a sentence with the comment <c># newdoc</c> begins one.</summary>
    public static IEnumerable<PronounGold> Of(IEnumerable<ConlluSentence> sentences)
    {
        var (id, text, mentions) = ("", new TreebankText(), new List<GoldMention>());
        foreach (var sentence in sentences)
        {
            if (sentence.FindComment("newdoc id") is { } next)
            {
                if (mentions.Count > 0)
                {
                    yield return Document();
                }

                (id, text, mentions) = (next, new(), []);
            }

            var words = text.Add(sentence);
            mentions.AddRange(EntitySpan.Of(sentence).Select(span => new GoldMention(words[span.First].Start, words[span.End - 1].End, span.Group)));
        }

        if (mentions.Count > 0)
        {
            yield return Document();
        }

        PronounGold Document() => new(new() { Id = id, Text = text.ToString() }, mentions);
    }
}
