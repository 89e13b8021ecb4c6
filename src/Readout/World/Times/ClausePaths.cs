using Readout.Language;

namespace Readout.World.Times;

/// <summary>Ways through the tree from a time expression to the word it dates, and from an event to its clause.</summary>
internal static class ClausePaths
{
    // Phrases nested deeper than this date nothing that a reader would say they date.
    private const int LongestPath = 4;

    /// <summary>
    /// True if an expression modifies a word: directly ("met on Friday", "Friday's summit"), or through a phrase of place or manner
    /// ("said in a call on Friday"); not through a subject or object that may have a date of its own ("criticised the 2015 deal"). Names have none ("visit Riga in January").
    /// </summary>
    public static bool Modifies(Document document, int expression, int target)
    {
        var at = expression;
        for (var steps = 0; at >= 0 && steps < LongestPath; steps++)
        {
            var relation = document[at].Relation;
            if (!(steps == 0 ? IsModifier(relation) : IsOblique(relation) || document[at].Tag == UniversalTag.PROPN))
            {
                return false;
            }

            at = document[at].Head;
            if (at == target)
            {
                return true;
            }

            if (at < 0 || document[at].Tag == UniversalTag.VERB)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>
    /// The word whose modifiers date an event as well: the verb of which a noun is subject or object, or the first of several joined
    /// verbs that share a subject; -1 where there is none.
    /// </summary>
    public static int ClauseOf(Document document, int token)
    {
        var word = document[token];
        return word.Relation switch
        {
            "nsubj" or "nsubj:pass" or "obj" or "iobj" => word.Head,
            "obl" or "obl:agent" when word.Tag is UniversalTag.NOUN or UniversalTag.PROPN => word.Head,
            "conj" when !HasSubject(word) => word.Head,
            _ => -1,
        };
    }

    // A parser often takes a bare "Friday" or "a week" for an object.
    private static bool IsModifier(string relation) =>
        IsOblique(relation) || relation is "obj" or "advmod" or "amod" or "compound" or "nummod" or "nmod:poss" or "nmod:tmod" or "nmod:unmarked" or "appos" or "dep";

    private static bool IsOblique(string relation) =>
        relation is "obl" or "obl:tmod" or "obl:npmod" or "obl:unmarked" or "nmod" or "nmod:npmod";

    private static bool HasSubject(Token word)
    {
        foreach (var child in word.Children)
        {
            if (word.Document[child].Relation is "nsubj" or "nsubj:pass")
            {
                return true;
            }
        }

        return false;
    }
}
