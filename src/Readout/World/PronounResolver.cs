using Readout.Language;
using Readout.Rules;
using Readout.Rules.Lexicons;

namespace Readout.World;

/// <summary>
/// Tells whom a pronoun of the third person means: of the entities that fit in number and kind, the most salient. Each sentence that mentions an entity
/// adds to its salience, by grammatical role, less with every sentence of distance (in the manner of Lappin and Leass 1994).
/// </summary>
internal sealed class PronounResolver(ReferentBook book, WordTable pronouns, int[] quotationAt)
{
    /// <summary>Sentences back beyond which a pronoun's antecedent is not sought.</summary>
    private const int MaxSentences = 4;

    // Salience in points. The first three are Lappin and Leass's; the others were chosen on the coreference annotations of GUM's open training part
    // (docs/evaluation.md), where small changes of any of them move little.
    private const int Recency = 100;
    private const int SubjectBonus = 80;
    private const int ObjectBonus = 50;
    private const int NamedBonus = 30;
    private const int TellerBonus = 100;
    private const int UnknownKindPenalty = 150;
    private const int UnlikelyPenalty = 200;

    // What is left of a mention's points, in percent, a sentence later, and of one inside a quotation for a pronoun outside it.
    private const int Decay = 50;
    private const int InQuotation = 50;

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
            if (Score(referent, token) is not { } score)
            {
                continue;
            }

            if (gender is "he" or "she" && book.Referents[referent].Type == "other")
            {
                score -= UnknownKindPenalty;
            }

            if (gender is "he" or "she" && book.Referents[referent] is { Pronoun: null, LikelyPronoun: { } likely } && likely != gender)
            {
                score -= UnlikelyPenalty;
            }

            if (score > bestScore)
            {
                (best, bestScore) = (referent, score);
            }
        }

        if (best >= 0)
        {
            book.Mention(token, token, token + 1, MentionKind.Pronoun, [best]);
            if (book.Referents[best] is { Type: "person" or "other", Pronoun: null } && gender is "he" or "she")
            {
                if (book.Referents[best].Type == "other")
                {
                    book.Retype(best, "person");
                }

                book.Update(best, known => known with { Pronoun = gender });
            }
        }
    }

    /// <summary>
    /// The named person that a description like "the billionaire" means where nobody was called so: the most salient of the sentences before, if nobody else
    /// comes near; or -1. Whoever the description's own sentence names is somebody else.
    /// </summary>
    public int Described(int token)
    {
        var (best, bestScore, second) = (-1, 0, 0);
        foreach (var referent in book.Recent(token, index => book.Referents[index] is { Named: true, Type: "person" }))
        {
            if (Document[book.LastHead(referent, token)].Sentence == Document[token].Sentence || Score(referent, token) is not { } score)
            {
                continue;
            }

            (best, bestScore, second) = score > bestScore ? (referent, score, bestScore) : (best, bestScore, Math.Max(second, score));
        }

        return bestScore * 2 > second * 3 ? best : -1;
    }

    private static bool Fits(Referent referent, string gender) => gender switch
    {
        "he" or "she" => (referent.Type == "person" || referent is { Type: "other", Named: true }) && (referent.Pronoun is null || referent.Pronoun == gender),
        "it" => referent.Type is not ("person" or "people" or "place") && referent.Pronoun != "they",
        _ => referent.Pronoun == "they" || referent.Type is "people" or "armed_group" or "military" or "party",
    };

    private int? Score(int referent, int token)
    {
        if (IsNamedBeside(referent, token))
        {
            return null;
        }

        var total = 0;
        var counted = false;
        var sentence = -1;
        var bestInSentence = 0;
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

            if (distance <= 1 && IsQuotedFrom(head, token))
            {
                return null;
            }

            if (Document[head].Sentence != sentence)
            {
                total += bestInSentence;
                (sentence, bestInSentence) = (Document[head].Sentence, 0);
            }

            var subject = IsSubject(head);
            var points = Recency + (subject ? SubjectBonus : 0) + (Document[head].Relation is "obj" or "iobj" ? ObjectBonus : 0)
                + (book.Referents[referent].Named ? NamedBonus : 0)
                + (distance == 0 && subject && IsSubject(token) && IsToldBy(head, token) ? TellerBonus : 0);
            if (QuotationAt(head) >= 0 && QuotationAt(token) < 0)
            {
                points = points * InQuotation / 100;
            }

            for (var d = 0; d < distance; d++)
            {
                points = points * Decay / 100;
            }

            bestInSentence = Math.Max(bestInSentence, points);
            counted = true;
        }

        return counted ? total + bestInSentence : null;
    }

    // "He said of Ruiz": who is named beside the pronoun, under the same verb, is somebody else (principle B of binding, Chomsky 1981).
    private bool IsNamedBeside(int referent, int token)
    {
        var verb = Document[token].Head;
        if (verb < 0 || !IsSubject(token))
        {
            return false;
        }

        foreach (var child in Document[verb].Children)
        {
            if (child > token && Document[child] is { Tag: UniversalTag.PROPN, Relation: "obj" or "iobj" or "obl" } name && IsCalled(referent, name))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsCalled(int referent, Token name)
    {
        var last = name;
        foreach (var child in name.Children)
        {
            last = Document[child].Relation == "flat" ? Document[child] : last;
        }

        var known = book.Referents[referent].Name;
        return known.Length == last.Text.Length ? known.AsSpan().SequenceEqual(last.Text) : known.Length > last.Text.Length && known[^(last.Text.Length + 1)] == ' ' && known.AsSpan().EndsWith(last.Text);
    }

    // "Ruiz said that he would wait": the subject of what is told, outside a quotation, is first of all its teller.
    private bool IsToldBy(int head, int token)
    {
        if (QuotationAt(token) >= 0)
        {
            return false;
        }

        var verb = Document[token].Head;
        return verb >= 0 && Document[verb].Relation == "ccomp" && Document[verb].Head == Document[head].Head;
    }

    // "“He has no plan,” Ruiz said": whoever is quoted says "I" of himself.
    private bool IsQuotedFrom(int head, int token) =>
        QuotationAt(token) >= 0 && QuotationAt(head) < 0 && IsSubject(head) && IsClauseTaking(Document[head].Head);

    private int QuotationAt(int token) => quotationAt.Length == 0 ? -1 : quotationAt[token];

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
