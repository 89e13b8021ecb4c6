using Readout.Language;
using Readout.Rules;
using Readout.Rules.Lexicons;

namespace Readout.World;

/// <summary>Tells a name used as a site ("in Moscow") from one used for who sits there ("Moscow said").</summary>
internal sealed class Sites(WordTable locatives)
{
    /// <summary>True where the name is an adverbial or an adnominal of place, told by its preposition.</summary>
    public bool IsSite(Document document, int head)
    {
        var token = document[head];
        if (!token.Relation.StartsWith("obl", StringComparison.Ordinal) && !token.Relation.StartsWith("nmod", StringComparison.Ordinal) && token.Relation is not ("root" or "conj" or "appos"))
        {
            return false;
        }

        foreach (var index in token.Children)
        {
            var child = document[index];
            if (child.Relation == "case" && locatives.TryGet(child.Lemma, out _))
            {
                return true;
            }
        }

        return token.Relation == "conj" && IsSite(document, token.Head);
    }
}
