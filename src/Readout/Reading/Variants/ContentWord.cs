using Readout.Language;
using Readout.Records;
using Readout.Rules;
using Readout.Rules.Lexicons;

namespace Readout.Reading.Variants;

/// <summary>A word that carries meaning, as it counts in a comparison: the class of its synonyms, or its lemma.</summary>
/// <param name="Token">Index of the token.</param>
/// <param name="Class">Class of synonyms, or the lemma in lower case.</param>
/// <param name="Tag">Its part of speech.</param>
/// <param name="IsOfSubject">True for a word of the subject of what is said.</param>
internal readonly record struct ContentWord(int Token, string Class, UniversalTag Tag, bool IsOfSubject);

/// <summary>Takes the content words of a statement.</summary>
internal static class ContentWords
{
    /// <summary>A comparison looks at no more than this many words of a statement, so that a long speech stays cheap.</summary>
    private const int MaxWords = 200;

    public static ContentWord[] Of(Document document, SourceText source, Statement statement, WordTable synonyms)
    {
        var words = new List<ContentWord>();
        foreach (var span in statement.Content)
        {
            var (first, end) = TokenIndex.Within(document, new(source.Utf16At(span.Start), source.Utf16At(span.End)));
            var subject = words.Count == 0 ? SubjectIn(document, first, end) : -1;
            for (var i = first; i < end && words.Count < MaxWords; i++)
            {
                if (document[i].Tag is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.VERB or UniversalTag.ADJ or UniversalTag.NUM or UniversalTag.ADV)
                {
                    words.Add(new(i, ClassOf(document[i], synonyms), document[i].Tag, subject >= 0 && document.IsWithin(i, subject)));
                }
            }
        }

        return [.. words];
    }

    // The subject of the clause that heads a range of tokens, or -1.
    private static int SubjectIn(Document document, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (document[i].Relation.StartsWith("nsubj", StringComparison.Ordinal) && document[i].Head is var verb && verb >= first && verb < end
                && (document[verb].Head < first || document[verb].Head >= end))
            {
                return i;
            }
        }

        return -1;
    }

    private static string ClassOf(Token token, WordTable synonyms)
    {
        var lemma = token.Lemma.ToLowerInvariant();
        return synonyms.TryGet(lemma, out var row) ? row["class"] : lemma;
    }
}
