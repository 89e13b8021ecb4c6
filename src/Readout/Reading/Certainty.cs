using Readout.Language;
using Readout.Rules;
using Readout.Rules.Lexicons;

namespace Readout.Reading;

/// <summary>
/// How sure the source of a clause is of it, from the clause's own words: modal verbs, negation, conditions. The words are data
/// (lexicon/english/modality.tsv); the values are the contract's, in FactBank's spirit (Saurí and Pustejovsky 2009).
/// </summary>
internal sealed class Certainty(WordTable modality)
{
    public const string Asserted = "asserted";
    public const string Denied = "denied";
    public const string Possible = "possible";
    public const string Future = "future";
    public const string Conditional = "conditional";
    public const string Demanded = "demanded";

    private const string Limits = "limits";
    private const string Told = "told";

    /// <summary>The certainty of the clause headed by <paramref name="predicate"/>, relative to whoever utters it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="predicate">Token that heads the clause.</param>
    /// <param name="negatable">True where "not" makes the record's content denied; false where the content is itself the negation.</param>
    public string Of(Document document, int predicate, bool negatable)
    {
        var certainty = document[predicate].Tag is UniversalTag.NOUN or UniversalTag.ADJ && Row(document[predicate]) is { } own && own["relation"] == "head" ? own["certainty"] : Asserted;
        var kept = "";
        foreach (var index in document[predicate].Children)
        {
            var child = document[index];
            if (child.Relation == "advcl" && HasConditionMark(child))
            {
                return Conditional;
            }

            if (index > predicate && child.Relation is not "advmod")
            {
                continue;
            }

            if (Row(child) is { } row && (row["relation"] == child.Relation || row["relation"] == UniversalOf(child.Relation) || IsAdverbOfVerb(row, child, document[predicate])))
            {
                if (row["certainty"] == Denied)
                {
                    if (negatable && !IsTakenBack(document, index))
                    {
                        return kept.Length > 0 ? kept : Denied;
                    }
                }
                else
                {
                    certainty = row["certainty"];
                    kept = row["negated"];
                }
            }
        }

        return certainty;
    }

    /// <summary>The certainty that the noun tells on which a clause hangs ("claims that they abused him"), asserted where it tells none.</summary>
    public string OfTeller(Document document, int predicate) =>
        document[predicate] is { Relation: "acl" or "acl:relcl" or "ccomp" } clause && document[clause.Head].Tag == UniversalTag.NOUN && HasOwnSubject(clause)
            && Row(document[clause.Head]) is { } row && row["relation"] == Told ? row["certainty"] : Asserted;

    // "a claim that disturbed him" is no claim of that.
    private static bool HasOwnSubject(Token clause)
    {
        foreach (var index in clause.Children)
        {
            if (clause.Document[index] is { Relation: "nsubj" or "nsubj:pass", FineTag: not ("WDT" or "WP") })
            {
                return true;
            }
        }

        return false;
    }

    // "not only are they backing them": they are.
    private bool IsTakenBack(Document document, int negation) =>
        negation + 1 < document.TokenCount && Row(document[negation + 1]) is { } row && row["relation"] == Limits;

    private bool HasConditionMark(Token clause)
    {
        foreach (var index in clause.Children)
        {
            var child = clause.Document[index];
            if (child.Relation == "mark" && Row(child) is { } row && row["relation"] == "mark")
            {
                return true;
            }
        }

        return false;
    }

    // "longer" before a verb is taken for an adjective now and then.
    private static bool IsAdverbOfVerb(WordRow row, Token child, Token predicate) => row["relation"] == "advmod" && child.Relation == "amod" && predicate.Tag == UniversalTag.VERB;

    // By the word, or by it and the one before that hangs on it ("no longer").
    private WordRow? Row(Token token) =>
        token.Index > 0 && token.Document[token.Index - 1] is var before && before.Head == token.Index && modality.TryGet($"{before.Text} {token.Text}".ToLowerInvariant(), out var phrase) ? phrase
        : modality.TryGet(token.Lemma, out var row) ? row
        : null;

    private static string UniversalOf(string relation)
    {
        var colon = relation.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? relation : relation[..colon];
    }
}
