using Readout.Language;
using Readout.World;

namespace Readout.Reading.Meetings;

/// <summary>Whose name stands behind a title, a state or a description: "Premier Han Weiguo", "Serbia's Petric", "the Moroccan foreign minister, Karim Alaoui".</summary>
internal sealed class PersonBehind(ReadingContext context)
{
    // "Crown Prince", "Prime Minister".
    private const int LongestTitle = 2;

    // "… and television host Al Sharpton".
    private const int LongestJointTitle = 6;

    // "… to the United States".
    private const int LongestPost = 4;

    private readonly PersonNames _people = new(context);
    private readonly OfficeAside _asides = new(context);

    private Document Document => context.Document;

    /// <summary>The head of the shortest phrase for whoever a token stands for, or the token itself.</summary>
    public int HeadOf(int head) => NameBehind(NameHeadAt(PersonOf(head)));

    /// <summary>The head of the name that a title stands before, else the token itself.</summary>
    // Some parsers take a title for the head of the name behind it: "Premier" of "Premier Han Weiguo", "leader" of "opposition leader Elsa Roux".
    public int NameHeadAt(int head)
    {
        if (context.Scene.MentionAt(head) is not null)
        {
            return head;
        }

        for (var next = head + 1; next < Document.TokenCount && next - head <= LongestTitle && Document[next - 1].Tag is UniversalTag.PROPN or UniversalTag.NOUN; next++)
        {
            if (context.Scene.MentionAt(next) is { Kind: MentionKind.Name or MentionKind.Title } name && name.First == next)
            {
                return name.Head;
            }
        }

        return head;
    }

    // "The Moroccan foreign minister, Karim Alaoui": the name is the shortest phrase for him.
    private int NameBehind(int head) => KnownNameBehind(head) is var known && known != head ? known : AsideBehind(head) ?? head;

    // A person described, a comma, a name, and the aside's end: whatever the parser hangs the name on ("the president of Senegal, Moussa Faye, signed").
    private int? AsideBehind(int head)
    {
        if (context.Scene.MentionAt(head) is not { Kind: MentionKind.Nominal or MentionKind.Role, Referents: [var referent] } described || Document[head].FineTag == "NNS"
            || context.Ledger[referent] is not { Named: false, Type: "person" or "other" or "government" })
        {
            return null;
        }

        var end = EndOfPost(Math.Max(described.End, NounPhrase.Of(Document, head).End));
        return end + 1 < Document.TokenCount && Document[end].Is(",") && _people.StartingAt(end + 1) is { } name
            && (name.End >= Document.TokenCount || Document[name.End].Tag is UniversalTag.PUNCT or UniversalTag.ADP || context.Scene.Times.Covers(name.End))
            ? name.Head
            : null;
    }

    // "The ambassador of Eritrea to Moscow, Tesfay …": where an envoy is posted belongs to the office.
    private int EndOfPost(int end)
    {
        var last = end;
        while (last < Document.TokenCount && last - end < LongestPost && Document[last].Tag is UniversalTag.ADP or UniversalTag.DET or UniversalTag.PROPN or UniversalTag.ADJ or UniversalTag.NOUN)
        {
            last++;
        }

        return last > end && Document[end].Tag == UniversalTag.ADP && last < Document.TokenCount && Document[last].Is(",") ? last : end;
    }

    private int KnownNameBehind(int head) =>
        context.Scene.MentionAt(head) is { Kind: MentionKind.Nominal or MentionKind.Role, Referents: [var referent] } described
        && described.End + 1 < Document.TokenCount && Document[described.End].Is(",")
        && context.Scene.MentionAt(described.End + 1) is { Kind: MentionKind.Name, Referents: [var named] } name && named == referent
            ? name.Head
            : head;

    // "Ukraine's Taras Bondar", "EU envoy Henk Visser": some parsers make the state the head.
    private int PersonOf(int head)
    {
        if (context.Scene.MentionAt(head) is not { Kind: MentionKind.Name, Referents: [var state] } mention || context.Ledger[state].Type is not ("state" or "igo" or "bloc"))
        {
            return head;
        }

        if (_asides.PersonBefore(mention.First) is { } described)
        {
            return described;
        }

        var longest = Document[Math.Min(mention.End, Document.TokenCount - 1)].FineTag == "POS" ? LongestJointTitle : LongestTitle;
        for (var next = mention.End; next < Document.TokenCount && next - mention.End <= longest; next++)
        {
            // "Norway's security adviser, Leila Berg, held talks": the name behind the comma.
            if (longest > LongestTitle && Document[next].Is(",") && Document[next - 1].Tag == UniversalTag.NOUN && next + 1 < Document.TokenCount && _people.StartingAt(next + 1) is { } aside
                && aside.End < Document.TokenCount && Document[aside.End].Is(","))
            {
                return aside.Head;
            }

            if (context.Scene.MentionAt(next) is { Kind: MentionKind.Name or MentionKind.Title, Referents: [var person] } name && name.First == next && context.Ledger[person].Type != "other")
            {
                return context.Ledger[person].Type == "person" ? name.Head : head;
            }

            if (_people.IsFullName(next))
            {
                return next;
            }

            if (_people.StartingAt(next) is { } unknown)
            {
                return unknown.Head;
            }

            // "Serbia's Petric": a name behind a possessor that is no office.
            if (next == mention.End + 1 && Document[mention.End].FineTag == "POS" && context.Scene.MentionAt(next) is { Kind: MentionKind.Name } surname
                && surname.First == next && Document[surname.Head].Relation is not ("compound" or "amod"))
            {
                return surname.Head;
            }

            if (Document[next].Tag is not (UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.ADJ or UniversalTag.PART))
            {
                break;
            }
        }

        return head;
    }
}
