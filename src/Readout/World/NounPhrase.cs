using Readout.Language;
using Readout.Rules;
using Readout.Rules.Lexicons;

namespace Readout.World;

/// <summary>Finds the shortest noun phrase that names what a head token stands for.</summary>
internal static class NounPhrase
{
    // Prepositions of circumstance tell when, why or how ("journalists during a march"); those of place name somebody by a name ("a court in Bavaria"), not by a
    // common noun ("members in the largest trial").
    private static readonly WordTable Prepositions = WordTable.Shipped("english/phrase-prepositions.tsv");
    private static readonly WordTable Weekdays = WordTable.Shipped("english/times-weekdays.tsv");
    private static readonly WordTable Months = WordTable.Shipped("english/times-months.tsv");

    /// <summary>
    /// Tokens from the first modifier to the last word that identifies the head: determiners, adjectives, compounds, possessors and
    /// parts of a name; a prepositional phrase or an adjective with one that says who, where the head is a common noun ("a spokesman for the ministry", "a person close to the king"); no
    /// circumstance, no clause, no apposition, no coordination.
    /// </summary>
    /// <returns>First token, and the token after the last.</returns>
    public static (int First, int End) Of(Document document, int head) => Of(document, head, depth: 0);

    private static (int First, int End) Of(Document document, int head, int depth)
    {
        var (first, end) = (head, head + 1);
        var children = document[head].Children;
        for (var i = children.Length - 1; i >= 0; i--)
        {
            var child = document[children[i]];
            if (child.Index < head && child.RightEdge == first - 1 && IsPremodifier(child))
            {
                first = child.LeftEdge;
            }
        }

        foreach (var index in children)
        {
            var child = document[index];
            if (index > head && child.LeftEdge == end && depth < 4 && IsPostmodifier(document[head], child))
            {
                end = Of(document, index, depth + 1).End;
                end = document[head].FineTag is "NNS" or "NNPS" && child.Relation == "nmod" && (HasCase(child, "of") || HasCase(child, "from")) ? EndOfConjuncts(child, end, depth) : end;
            }
        }

        return (first, end);
    }

    // "The ministers of Laos and Cambodia" are those of both.
    private static int EndOfConjuncts(Token nominal, int end, int depth)
    {
        foreach (var index in nominal.Children)
        {
            var child = nominal.Document[index];
            if (child.Tag == UniversalTag.PROPN && index > end - 1 && (child.Relation == "conj" || (child.Relation == "appos" && IsListed(child))))
            {
                end = EndOfConjuncts(child, Of(nominal.Document, index, depth + 1).End, depth);
            }
        }

        return end;
    }

    // Some parsers take the second of three names for an apposition: "Laos, Cambodia and Nepal".
    private static bool IsListed(Token name)
    {
        foreach (var index in name.Children)
        {
            if (name.Document[index] is { Relation: "conj", Tag: UniversalTag.PROPN })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPremodifier(Token child) => child.Relation is
        "det" or "amod" or "nummod" or "compound" or "nmod:poss" or "nmod:desc" or "det:predet" or "flat" or "nmod:unmarked"
        || (child.Relation is "advmod" && child.Tag is UniversalTag.ADV or UniversalTag.ADJ)
        || (child.Relation is "punct" && child.Is("-") && !child.IsSpaceBefore);

    private static bool IsPostmodifier(Token head, Token child) => child.Relation switch
    {
        // "Berg, 34": an age is no part of a name.
        "flat" => !child.Document[child.LeftEdge].Is(","),
        "fixed" or "compound" or "nmod:desc" or "goeswith" => true,
        "nmod" => HasCase(child, "of") || (head.Tag == UniversalTag.NOUN && TellsWho(child)),
        "punct" => child.Is("-") && !child.IsSpaceBefore,
        // "a person | familiar | with the plan": who is not named is known by that.
        "amod" => head.Tag == UniversalTag.NOUN && TakesOblique(child),
        "obl" => head.Tag == UniversalTag.ADJ,
        _ => false,
    };

    private static bool TakesOblique(Token adjective)
    {
        foreach (var index in adjective.Children)
        {
            if (index > adjective.Index && adjective.Document[index].Relation == "obl")
            {
                return true;
            }
        }

        return false;
    }

    private static bool TellsWho(Token nominal)
    {
        if (IsDate(nominal) || nominal.Tag == UniversalTag.NUM)
        {
            return false;
        }

        foreach (var index in nominal.Children)
        {
            var child = nominal.Document[index];
            if (child.Relation == "case")
            {
                return !Prepositions.TryGet(child.Text.ToString().ToLowerInvariant(), out var preposition)
                    || (preposition["tells"] == "place" && nominal.Tag == UniversalTag.PROPN);
            }
        }

        return true;
    }

    private static bool IsDate(Token nominal) =>
        char.IsUpper(nominal.Text[0]) && nominal.Text.ToString() is var word && (Weekdays.TryGet(word, out _) || Months.TryGet(word, out _));

    private static bool HasCase(Token nominal, string preposition)
    {
        foreach (var index in nominal.Children)
        {
            var child = nominal.Document[index];
            if (child.Relation == "case" && child.Is(preposition))
            {
                return true;
            }
        }

        return false;
    }
}
