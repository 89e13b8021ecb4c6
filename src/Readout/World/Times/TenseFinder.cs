using System.Collections.Frozen;
using Readout.Language;

namespace Readout.World.Times;

/// <summary>
/// Tells from the clause around an expression whether it looks back or ahead: "met on Friday", "will meet on Friday". The words that
/// tell are the table <c>lexicon/english/times-tense.tsv</c>.
/// </summary>
internal sealed class TenseFinder
{
    private const int LongestPath = 64;

    private readonly FrozenDictionary<(TenseCue Cue, string Lemma), Tense> _cues;

    private TenseFinder(Dictionary<(TenseCue, string), Tense> cues) => _cues = cues.ToFrozenDictionary();

    public static TenseFinder Load(TimeTable table)
    {
        var cues = new Dictionary<(TenseCue, string), Tense>();
        for (var i = 0; i < table.RowCount; i++)
        {
            cues.Add(
                (Enum.Parse<TenseCue>(table[i, "kind"], ignoreCase: true), table[i, "lemma"]),
                Enum.Parse<Tense>(table[i, "tense"], ignoreCase: true));
        }

        return new(cues);
    }

    /// <summary>The tense of the clause that holds the tokens of an expression.</summary>
    public Tense Find(Document document, int firstToken, int endToken)
    {
        if (IsBehindPastVerb(document, firstToken))
        {
            return Tense.Past;
        }

        var head = Phrases.HeadOf(document, firstToken, endToken);
        if (document[head].Relation is "compound" or "amod" or "nummod")
        {
            return document[head].Head is >= 0 and var noun ? Cue(TenseCue.Noun, document[noun].Lemma) : Tense.Open;
        }

        foreach (var child in document[head].Children)
        {
            if (Cue(TenseCue.Preposition, document[child].Lemma) is var tense and not Tense.Open)
            {
                return tense;
            }
        }

        if (TenseOfPlan(document, head) is { } planned)
        {
            return planned;
        }

        // "The vote is on Friday": the expression is the predicate.
        return HasChild(document[head], "cop") && OfVerb(document, head, isDirect: true) is var own and not Tense.Open ? own : OfGovernor(document, head);
    }

    // "said on Monday that …": whatever the parser hung the day on, it stands behind the verb of a past clause.
    private static bool IsBehindPastVerb(Document document, int token)
    {
        var before = token - 1;
        if (before > 0 && document[before].Tag == UniversalTag.ADP && document[before].Is("on"))
        {
            before--;
        }

        return before >= 0 && document[before].Sentence == document[token].Sentence
            && (document[before].FineTag == "VBD" || document[before] is { FineTag: "VBN", Relation: "acl" });
    }

    private Tense? TenseOfPlan(Document document, int expression)
    {
        var governor = document[expression].Head;
        if (governor < 0 || Cue(TenseCue.Planned, document[governor].Lemma) != Tense.Future
            || (document[governor].FineTag is not ("VBN" or "VBG") && !HasChild(document[expression], "case", "for")))
        {
            return null;
        }

        return HasChild(document[governor], "aux", "had") ? Tense.Past : Tense.Future;
    }

    // From the expression up to the first word that shows a tense; a noun such as "plan" or "deadline" on the way decides as well.
    private Tense OfGovernor(Document document, int token)
    {
        var steps = 0;
        for (var i = document[token].Head; i >= 0 && steps < LongestPath; i = document[i].Head, steps++)
        {
            var word = document[i];
            if (steps > 0 && IsUndoing(word))
            {
                return Tense.Future;
            }

            var tense = word.Tag is UniversalTag.VERB or UniversalTag.AUX || HasChild(word, "cop") || HasChild(word, "nsubj")
                ? OfVerb(document, i, isDirect: steps == 0)
                : Cue(TenseCue.Noun, word.Lemma);
            if (tense != Tense.Open)
            {
                return tense;
            }
        }

        return Tense.Open;
    }

    // "Called off Friday's meeting": what is undone was to come, though the undoing is past.
    private bool IsUndoing(Token verb)
    {
        if (verb.Tag != UniversalTag.VERB)
        {
            return false;
        }

        if (Cue(TenseCue.Undone, verb.Lemma) == Tense.Future)
        {
            return true;
        }

        foreach (var child in verb.Children)
        {
            if (verb.Document[child].Relation is "compound:prt" or "advmod" && Cue(TenseCue.Undone, string.Concat(verb.Lemma, " ", verb.Document[child].Lemma)) == Tense.Future)
            {
                return true;
            }
        }

        return false;
    }

    // A present tense looks ahead for what modifies its verb ("meets on Friday"), not for the dates of its nouns ("hails Friday's vote").
    private Tense OfVerb(Document document, int verb, bool isDirect)
    {
        var isPerfect = false;
        var fromModal = Tense.Open;
        var fromForm = OfForm(document[verb].FineTag, isDirect);
        var hasTo = false;
        foreach (var child in document[verb].Children)
        {
            var word = document[child];
            if (word.Relation is "aux" or "aux:pass" or "cop")
            {
                isPerfect |= word.Lemma == "have";
                fromModal = fromModal == Tense.Open ? Cue(TenseCue.Auxiliary, word.Lemma) : fromModal;
                fromForm = word.FineTag is "VBD" ? Tense.Past : word.FineTag is "VBZ" or "VBP" ? OfPresent(document[verb], isDirect) : fromForm;
            }

            hasTo |= word.Relation == "mark" && word.Tag == UniversalTag.PART;

            // "Is due to meet": some parsers make a conjunction of the adjective.
            fromModal = fromModal == Tense.Open && word is { Relation: "mark", Tag: UniversalTag.ADJ } ? Cue(TenseCue.Governor, word.Lemma) : fromModal;
        }

        return isPerfect ? Tense.Past
            : fromModal != Tense.Open ? fromModal
            : hasTo ? OfInfinitive(document, verb)
            : fromForm;
    }

    private static bool IsPredicator(Token word) => word.Tag is UniversalTag.VERB or UniversalTag.AUX or UniversalTag.ADJ;

    // "is meeting on Friday" and "is on Friday" look ahead; "is expected on Friday" does by its verb; "is held" does not tell.
    private Tense OfPresent(Token verb, bool isDirect) =>
        verb.FineTag == "VBG" || (isDirect && !IsPredicator(verb)) ? Tense.Future : Cue(TenseCue.Governor, verb.Lemma);

    private Tense OfInfinitive(Document document, int verb)
    {
        var governor = document[verb].Head;
        return governor < 0 ? Tense.Future
            : HasChild(document[governor], "aux", "had") ? Tense.Past
            : Cue(TenseCue.Governor, document[governor].Lemma);
    }

    // A plural noun comes here only as the predicate of a subject: a present tense that the tagger took for a noun.
    private static Tense OfForm(string fineTag, bool isDirect) => fineTag switch
    {
        "VBD" or "VBN" => Tense.Past,
        "VBZ" or "VBP" or "NNS" when isDirect => Tense.Future,
        _ => Tense.Open,
    };

    private static bool HasChild(Token word, string relation, string? form = null)
    {
        foreach (var child in word.Children)
        {
            if (word.Document[child].Relation == relation && (form is null || word.Document[child].Is(form)))
            {
                return true;
            }
        }

        return false;
    }

    private Tense Cue(TenseCue cue, string lemma) => _cues.GetValueOrDefault((cue, lemma));
}
