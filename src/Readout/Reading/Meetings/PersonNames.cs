using Readout.Language;
using Readout.World;

namespace Readout.Reading.Meetings;

/// <summary>Where people are named: names that are known for people's, and two capitalised words side by side of which nothing is known.</summary>
internal sealed class PersonNames(ReadingContext context)
{
    private Document Document => context.Document;

    /// <summary>The name whose last word a token is: its first token, the token after it, and its head; or null.</summary>
    public (int First, int End, int Head)? EndingAt(int token) => context.Scene.MentionAt(token) is not null
        ? KnownAt(token) is { } known && known.End == token + 1 ? known : null
        : token > 0 ? UnknownAt(token - 1) : null;

    /// <summary>The name whose first word a token is: its first token, the token after it, and its head; or null.</summary>
    public (int First, int End, int Head)? StartingAt(int token) => context.Scene.MentionAt(token) is not null
        ? KnownAt(token) is { } known && known.First == token ? known : null
        : UnknownAt(token);

    /// <summary>True of a token that a person is named or described at.</summary>
    public bool IsPerson(int head) =>
        context.Scene.ReferentsAt(head) is [var referent, ..] && context.Ledger[referent].Type == "person";

    /// <summary>True of the first of two names side by side of which nothing is known.</summary>
    public bool IsFullName(int head) =>
        Document[head].Tag == UniversalTag.PROPN && context.Scene.MentionAt(head) is null && Dependents.Has(Document, head, static relation => relation == "flat");

    private (int First, int End, int Head)? KnownAt(int token) =>
        context.Scene.MentionAt(token) is { Kind: MentionKind.Name or MentionKind.Title, Referents: [var referent] } name
        && (context.Ledger[referent].Type == "person" || (context.Ledger[referent].Type == "other" && name.End - name.First is 2 or 3 && HeadOf(name.First, name.End) is not null))
            ? (name.First, name.End, name.Head)
            : null;

    private (int First, int End, int Head)? UnknownAt(int first) =>
        first + 1 < Document.TokenCount && IsUnknown(first) && IsUnknown(first + 1) && Document[first].Sentence == Document[first + 1].Sentence && HeadOf(first, first + 2) is { } head
            ? (first, first + 2, head)
            : null;

    private bool IsUnknown(int token) =>
        Document[token].Tag == UniversalTag.PROPN && char.IsUpper(Document[token].Text[0]) && context.Scene.MentionAt(token) is null && !context.Scene.Times.Covers(token);

    // The word of a name that hangs outside of it; none where the whole only describes a noun ("the Hale Foundation grant").
    private int? HeadOf(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (Document[token].Head < first || Document[token].Head >= end)
            {
                return Document[token].Relation is "compound" or "amod" ? null : token;
            }
        }

        return null;
    }
}
