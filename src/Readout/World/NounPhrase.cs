using Readout.Language;

namespace Readout.World;

/// <summary>Finds the shortest noun phrase that names what a head token stands for.</summary>
internal static class NounPhrase
{
    /// <summary>
    /// Tokens from the first modifier to the last word that identifies the head: determiners, adjectives, compounds, possessors and
    /// parts of a name; a prepositional phrase where the head is a common noun ("a spokesman for the ministry"); no clause, no
    /// apposition, no coordination.
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
                end = child.Relation == "nmod" ? Of(document, index, depth + 1).End : child.RightEdge + 1;
            }
        }

        return (first, end);
    }

    private static bool IsPremodifier(Token child) => child.Relation is
        "det" or "amod" or "nummod" or "compound" or "nmod:poss" or "nmod:desc" or "det:predet" or "flat" or "nmod:unmarked"
        || (child.Relation is "advmod" && child.Tag is UniversalTag.ADV or UniversalTag.ADJ)
        || (child.Relation is "punct" && child.Is("-") && !child.IsSpaceBefore);

    private static bool IsPostmodifier(Token head, Token child) => child.Relation switch
    {
        "flat" or "fixed" or "compound" or "nmod:desc" or "goeswith" => true,
        "nmod" => head.Tag == UniversalTag.NOUN || HasCase(child, "of"),
        "punct" => child.Is("-") && !child.IsSpaceBefore,
        _ => false,
    };

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
