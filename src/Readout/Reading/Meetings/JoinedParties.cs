using Readout.Language;
using Readout.World;

namespace Readout.Reading.Meetings;

/// <summary>Tells which phrases are joined to a name as further parties: "A, B and C", where some parsers make appositions of them.</summary>
internal sealed class JoinedParties(ReadingContext context)
{
    // "Crown Prince", "Prime Minister".
    private const int LongestTitle = 2;

    // "… and television host Al Sharpton".
    private const int LongestJointTitle = 6;

    // "Member of the Political Bureau of the Central Committee".
    private const int LongestOffice = 12;

    private readonly PersonNames _people = new(context);
    private readonly PersonBehind _behind = new(context);

    private Document Document => context.Document;

    /// <summary>True of the first of two titles of one person, which is nobody by itself.</summary>
    // "Author and civil rights leader Ida Holm": a noun with no word before it that is joined to a title right before a name is a title of the same person.
    public bool IsFirstOfTwoTitles(int head)
    {
        if (Document[head].FineTag is not ("NN" or "NNP") || _people.EndingAt(head) is not null || Dependents.Has(Document, head, static relation => relation is "det" or "nmod:poss" or "nummod")
            || EndOfOffice(head) is not (> 0 and var joint))
        {
            return false;
        }

        for (var token = joint + 1; token < Document.TokenCount && token - joint <= LongestJointTitle && Document[token].Tag is UniversalTag.NOUN or UniversalTag.ADJ or UniversalTag.PROPN; token++)
        {
            if (_people.StartingAt(token) is { } name)
            {
                return token > joint + 1 && (joint > head + 1 || Document[head].RightEdge >= name.Head);
            }
        }

        return false;
    }

    // The "and" behind a title, or behind the body it is held in ("Member of the Political Bureau and Foreign Minister Liang"); 0 where there is none.
    private int EndOfOffice(int head)
    {
        var token = head + 1;
        if (token < Document.TokenCount && Document[token].Is("of") && char.IsUpper(Document[head].Text[0]))
        {
            while (token < Document.TokenCount && token - head <= LongestOffice && (Document[token].Is("of") || Document[token].Tag is UniversalTag.DET or UniversalTag.PROPN or UniversalTag.ADJ) && _people.StartingAt(token) is null)
            {
                token++;
            }
        }

        return token + 1 < Document.TokenCount && Document[token].Tag == UniversalTag.CCONJ ? token : 0;
    }

    /// <summary>True of a dependent that is one more of those named.</summary>
    // "A, B and C"; not "A, according to B", which a parser may join too. A title makes some parsers take "and King B" for an apposition.
    public bool IsJoined(Token child)
    {
        if (IsBracketed(child) || (context.Scene.MentionAt(child.Index) is null && child.Tag is not (UniversalTag.PRON or UniversalTag.PROPN) && _behind.NameHeadAt(child.Index) == child.Index))
        {
            return false;
        }

        var isAfterConjunction = IsAfterConjunction(child);
        return child.Relation switch
        {
            "conj" => isAfterConjunction || !Dependents.HasPreposition(child),
            "appos" => isAfterConjunction || AreTwo(child),
            "flat" => isAfterConjunction && context.Scene.MentionAt(child.Index) is { Kind: MentionKind.Name or MentionKind.Title },
            _ => false,
        };
    }

    // "Senator Ida Holm (R-Iowa)": what stands in brackets says something of whoever stands before them.
    private bool IsBracketed(Token child) =>
        child.LeftEdge > 0 && (Document[child.LeftEdge].Text is "(" or "[" || Document[child.LeftEdge - 1].Text is "(" or "[");

    // "Xi, Putin to meet": the names of two people or two states side by side are no apposition.
    private bool AreTwo(Token child) =>
        context.Scene.MentionAt(child.Head) is { Kind: MentionKind.Name or MentionKind.Title, Referents: [var one] }
        && context.Scene.MentionAt(child.Index) is { Kind: MentionKind.Name or MentionKind.Title, Referents: [var other] }
        && one != other && context.Ledger[one] is { Type: "person" or "state" } first && first.Type == context.Ledger[other].Type;

    /// <summary>True if a conjunction stands before a dependent or the title before it.</summary>
    // The conjunction may hang on a word of the title that the parser gives to the name before: "Lukin and Serbian President Petric".
    public bool IsAfterConjunction(Token child)
    {
        for (var i = child.LeftEdge; i > child.Head && i >= child.LeftEdge - LongestTitle && Document[i].Tag != UniversalTag.PUNCT; i--)
        {
            if (Document[i].Tag == UniversalTag.CCONJ)
            {
                return true;
            }
        }

        return false;
    }
}
