using Readout.Language;

namespace Readout.Reading.Events;

/// <summary>
/// Finds second names of one party among several: its abbreviation ("the National Council (NC)"), its office ("Ruiz (chairman and chief executive)"), or who they are
/// ("her rivals, Ruiz and Okafor").
/// </summary>
internal static class Doubles
{
    /// <summary>The heads that are no second name of another of them.</summary>
    public static List<int> Without(Document document, List<int> heads) => heads.Count < 2 ? heads : heads.FindAll(head => !IsSecond(document, head, heads));

    /// <summary>True if a head is put beside another of these as what it is called as well.</summary>
    public static bool IsSecond(Document document, int head, IReadOnlyList<int> heads)
    {
        var top = document[head];
        while (top.Relation == "conj")
        {
            top = document[top.Head];
        }

        if (top.Relation != "appos")
        {
            return false;
        }

        // With one thing the tree may have joined another party ("the president, Ruiz, and Okafor"); many are told by name one after the other, and an office is nobody else.
        var name = document[top.Head];
        var isOther = top.Index != head && name.FineTag is not ("NNS" or "NNPS") && (document[head].Relation != "conj" || !IsBracketed(top));
        return !isOther && (heads.Contains(name.Index) || (name.Relation is "flat" or "nmod:desc" && heads.Contains(name.Head))) && (IsBracketed(top) || name.FineTag is "NNS" or "NNPS");
    }

    private static bool IsBracketed(Token token)
    {
        foreach (var index in token.Children)
        {
            if (token.Document[index] is { Relation: "punct", Text: "(" or "-LRB-" })
            {
                return true;
            }
        }

        return false;
    }
}
