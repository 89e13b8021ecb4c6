using Readout.Language;
using Readout.Rules;
using Readout.Rules.Lexicons;

namespace Readout.World;

/// <summary>
/// Tells whom a pronoun of the third person means: of the entities that fit in number and kind, the most salient, by grammatical
/// role and distance (in the manner of Lappin and Leass 1994).
/// </summary>
internal sealed class PronounResolver(ReferentBook book, WordTable pronouns)
{
    /// <summary>Sentences back beyond which a pronoun's antecedent is not sought.</summary>
    private const int MaxSentences = 4;

    // Salience, in points; a sentence of distance costs one SentenceCost. Only their order matters: a subject of the sentence before
    // beats an object of the same one.
    private const int SentenceCost = 10;
    private const int SubjectBonus = 14;
    private const int SpeakerBonus = 4;
    private const int NamedBonus = 3;

    private Document Document => book.Document;

    public void Resolve(int token)
    {
        var word = Document[token];
        if (word.Tag != UniversalTag.PRON || !pronouns.TryGet(word.Text.ToString().ToLowerInvariant(), out var row) || row["person"] != "3")
        {
            return;
        }

        var gender = row["gender"];
        var best = -1;
        var bestScore = int.MinValue;
        foreach (var referent in book.Recent(token, index => Fits(book.Referents[index], gender)))
        {
            var score = Score(referent, token);
            if (score > bestScore)
            {
                (best, bestScore) = (referent, score);
            }
        }

        if (best >= 0 && bestScore > -MaxSentences * SentenceCost)
        {
            book.Mention(token, token, token + 1, MentionKind.Pronoun, [best]);
            if (book.Referents[best] is { Type: "person", Pronoun: null } && gender is "he" or "she")
            {
                book.Update(best, known => known with { Pronoun = gender });
            }
        }
    }

    private static bool Fits(Referent referent, string gender) => gender switch
    {
        "he" or "she" => referent.Type == "person" && (referent.Pronoun is null || referent.Pronoun == gender),
        "it" => referent.Type is not ("person" or "people" or "place") && referent.Pronoun != "they",
        _ => referent.Pronoun == "they" || referent.Type is "people" or "armed_group" or "military" or "party",
    };

    private int Score(int referent, int token)
    {
        var best = int.MinValue;
        var heads = book.HeadsOf(referent);
        for (var i = heads.Count - 1; i >= 0; i--)
        {
            var head = heads[i];
            var distance = Document[token].Sentence - Document[head].Sentence;
            if (distance > MaxSentences)
            {
                break;
            }

            if (head >= token || (distance == 0 && (IsCoArgument(head, token) || IsInComplement(head, token))))
            {
                continue;
            }

            var subject = IsSubject(head);
            var score = -distance * SentenceCost + (subject ? SubjectBonus : 0) + (subject && IsClauseTaking(Document[head].Head) ? SpeakerBonus : 0) + (book.Referents[referent].Named ? NamedBonus : 0);
            best = Math.Max(best, score);
        }

        return best;
    }

    private bool IsClauseTaking(int verb)
    {
        if (verb < 0)
        {
            return false;
        }

        foreach (var index in Document[verb].Children)
        {
            if (Document[index].Relation is "ccomp" or "parataxis")
            {
                return true;
            }
        }

        return false;
    }

    // "Lavrov met him", "Lavrov phoned and met him": two arguments of one verb are two people; a possessive is no argument.
    private bool IsCoArgument(int head, int token) =>
        Document[token].Relation is not "nmod:poss" && Document[head].Head >= 0
        && (Document[head].Head == Document[token].Head || (IsSubject(head) && Document[head].Head == SubjectVerb(Document[token].Head)));

    // "The president had won, he said": what is told does not name its teller and then call him by a pronoun (principle C of binding, Chomsky 1981).
    private bool IsInComplement(int head, int token)
    {
        var verb = Document[token].Head;
        if (verb < 0 || !IsSubject(token) || Document[token].Relation != "nsubj")
        {
            return false;
        }

        if (Document[verb].Relation == "parataxis" && verb == token + 1 && Document[verb].Head < token && IsLast(verb))
        {
            return Document.IsWithin(head, Document[verb].Head) && !Document.IsWithin(head, verb);
        }

        foreach (var index in Document[verb].Children)
        {
            if (index < token && Document[index].Relation is "ccomp" or "parataxis" && Document.IsWithin(head, index))
            {
                return true;
            }
        }

        return false;
    }

    // A verb with nothing behind it that it governs.
    private bool IsLast(int verb)
    {
        foreach (var index in Document[verb].Children)
        {
            if (index > verb && Document[index].Relation is "obj" or "ccomp" or "xcomp" or "iobj")
            {
                return false;
            }
        }

        return true;
    }

    // The verb whose subject a coordinated verb, or one that completes it ("is expected to receive him"), shares.
    private int SubjectVerb(int verb)
    {
        while (verb >= 0 && Document[verb].Relation is "conj" or "xcomp" && !HasSubject(verb))
        {
            verb = Document[verb].Head;
        }

        return verb;
    }

    private bool HasSubject(int verb)
    {
        foreach (var index in Document[verb].Children)
        {
            if (IsSubject(index))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSubject(int token) => Document[token].Relation.StartsWith("nsubj", StringComparison.Ordinal);
}
