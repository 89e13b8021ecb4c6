using Readout.Language;
using Readout.Rules;

namespace Readout.Reading.Positions;

/// <summary>
/// How far the issue of a position reaches. A clause that follows what a rule captured belongs to it even where the tree hangs it on the verb
/// ("guarantees | from Chile | that the mine would stay shut"), with the phrases in between; reasons, times and conditions do not.
/// </summary>
internal static class IssueExtent
{
    /// <summary>The token after the last of an issue that was captured for a position with this trigger.</summary>
    public static int EndOf(Document document, Capture issue, int trigger)
    {
        var (end, safe) = (issue.End, issue.End);
        while (end < document.TokenCount && Follower(document, end, issue, trigger) is >= 0 and var next)
        {
            end = document[next].RightEdge + 1;
            if (IsClause(document[next]))
            {
                safe = end;
            }
        }

        return safe > issue.End ? EndOfPhrase(document, safe) : issue.End;
    }

    // The dependent of the verb, or of something inside the issue, that begins right at a token.
    private static int Follower(Document document, int at, Capture issue, int trigger)
    {
        if (document[at].Tag is UniversalTag.PUNCT or UniversalTag.CCONJ)
        {
            return -1;
        }

        for (var i = at; i >= 0 && document[i].LeftEdge == at; i = document[i].Head)
        {
            var head = document[i].Head;
            if (head == trigger || (head >= issue.First && head < at))
            {
                return IsClause(document[i]) || document[i].Relation is "nmod" or "obl" or "obl:unmarked" ? i : -1;
            }
        }

        return -1;
    }

    private static bool IsClause(Token token)
    {
        if (token.Relation is not ("ccomp" or "xcomp" or "acl" or "acl:relcl" or "parataxis" or "advcl"))
        {
            return false;
        }

        var mark = token.Document[token.LeftEdge];
        return mark.Relation != "mark" || mark.Is("that") || mark.Is("to");
    }

    // Where the tree breaks off before a word that cannot begin something new, it is wrong: the issue goes on to the next mark of punctuation.
    private static int EndOfPhrase(Document document, int end)
    {
        if (IsBoundary(document, end))
        {
            return end;
        }

        while (end < document.TokenCount && document[end].Sentence == document[end - 1].Sentence && document[end].Tag != UniversalTag.PUNCT)
        {
            end++;
        }

        return end;
    }

    private static bool IsBoundary(Document document, int end) =>
        end >= document.TokenCount || document[end].Sentence != document[end - 1].Sentence
        || document[end].Tag is UniversalTag.PUNCT or UniversalTag.CCONJ or UniversalTag.SCONJ or UniversalTag.ADP or UniversalTag.ADV;
}
