using System.Globalization;
using Readout.Language.Conllu;

namespace Readout.Language.Evaluation;

/// <summary>
/// Reads proper names out of the entities that GUM marks as <c>Entity=</c> in the last column (https://gucorpling.org/gum/annotations.html): persons, places and
/// organisations whose head is a proper noun, or that carry an identity and hold a proper noun. A mention may be a long phrase; its name is the run of proper
/// nouns at its head, for places and organisations with what "of", "for", "and" join to it inside the mention. Names do not overlap; the outer one counts.
/// </summary>
internal static class GoldNames
{
    private const int IdentityField = 7;

    /// <summary>True if the sentence's document is marked with entities, so that its silence tells something.</summary>
    public static bool IsMarked(IReadOnlyList<ConlluSentence> sentences) => sentences.Any(sentence => sentence.Words.Any(word => EntitySpan.AnnotationOf(word) is not null));

    /// <summary>The names of a sentence, by word numbers from 0.</summary>
    public static List<NameSpan> Of(ConlluSentence sentence)
    {
        var names = new List<NameSpan>();
        foreach (var mention in Mentions(sentence).OrderBy(mention => mention.First).ThenByDescending(mention => mention.End))
        {
            if (NameIn(sentence, mention) is { } name && !names.Exists(other => other.FirstToken < name.EndToken && name.FirstToken < other.EndToken))
            {
                names.Add(name);
            }
        }

        names.Sort((a, b) => a.FirstToken - b.FirstToken);
        return names;
    }

    private static NameSpan? NameIn(ConlluSentence sentence, Mention mention)
    {
        var head = HeadOf(sentence, mention);
        if (!IsProper(sentence.Words[head]))
        {
            head = mention.HasIdentity ? Enumerable.Range(mention.First, mention.End - mention.First).Where(i => IsProper(sentence.Words[i])).DefaultIfEmpty(-1).First() : -1;
        }

        if (head < 0)
        {
            return null;
        }

        int first = head, end = head + 1;
        while (first > mention.First && (IsProper(sentence.Words[first - 1]) || (sentence.Words[first - 1].Xpos == "HYPH" && first - 1 > mention.First && IsProper(sentence.Words[first - 2]))))
        {
            first--;
        }

        while (Further(sentence, mention, end) is > 0 and var further)
        {
            end = further;
        }

        return new(first, end, mention.Type);
    }

    // Where the name ends with the next proper noun in it, or 0.
    private static int Further(ConlluSentence sentence, Mention mention, int end)
    {
        var at = end;
        if (at < mention.End && (sentence.Words[at].Xpos == "HYPH" || (mention.Type != NameType.Person && IsJoining(sentence.Words[at]))))
        {
            at++;
            if (at < mention.End && at > end && sentence.Words[at].Xpos == "DT")
            {
                at++;
            }
        }

        return at < mention.End && IsProper(sentence.Words[at]) ? at + 1 : 0;
    }

    private static bool IsJoining(ConlluRow word) => word.Form is "of" or "for" or "and" or "&" or "de" or "la";

    private static bool IsProper(ConlluRow word) => word.Xpos is "NNP" or "NNPS";

    private static int HeadOf(ConlluSentence sentence, Mention mention)
    {
        for (var i = mention.First; i < mention.End; i++)
        {
            var head = int.Parse(sentence.Words[i].Head, CultureInfo.InvariantCulture) - 1;
            if (head < mention.First || head >= mention.End)
            {
                return i;
            }
        }

        return mention.First;
    }

    private static IEnumerable<Mention> Mentions(ConlluSentence sentence)
    {
        foreach (var span in EntitySpan.Of(sentence))
        {
            if (TypeOf(span.Fields) is { } type)
            {
                yield return new(span.First, span.End, type, span.Fields.Count > IdentityField);
            }
        }
    }

    private static NameType? TypeOf(IReadOnlyList<string> fields) => fields is [_, var type, ..] ? type switch
    {
        "person" => NameType.Person,
        "place" => NameType.Place,
        "organization" => NameType.Organisation,
        _ => null,
    }
    : null;

    private readonly record struct Mention(int First, int End, NameType Type, bool HasIdentity);
}
