using Readout.Language;
using Readout.World;

namespace Readout.Reading.Meetings;

/// <summary>
/// Those who take part by where they stand: the names right before a verb of meeting. The order of an English clause tells them where the tree has
/// gone astray ("Danish Prime Minister Ida Holm and Swedish Finance Minister Per Lund met").
/// </summary>
internal sealed class BesideReader(ReadingContext context, ParticipantReader participants)
{
    // "Iranian Foreign Minister and chief negotiator"; longer runs are no titles.
    private const int LongestTitle = 8;

    // "…, the foreign minister of Latvia, …"
    private const int LongestAside = 12;

    private readonly PersonNames _people = new(context);
    private readonly OfficeAside _asides = new(context);

    private Document Document => context.Document;

    /// <summary>Adds the names that stand before a verb, joined by commas or "and", as subjects do.</summary>
    public void Add(int verb, MeetingMention mention)
    {
        var names = new List<Mention>();
        for (var end = SubjectEnd(verb); NameAt(end) is { } name && (names.Count < 2 || !IsBehindPreposition(name.First)); end = JoinedBefore(name.First, isFirst: names.Count == 1))
        {
            names.Add(name);
        }

        // Where the rule knows some of them, the others of the same list are meant too; else the list is all there is.
        if (mention.Participants.Count >= 2 && !names.Exists(name => mention.Participants.Exists(known => name.First <= known.Head && known.Head < name.End)))
        {
            return;
        }

        if (names.Count > 0 && PluralOf(names[^1].First) is >= 0 and var plural)
        {
            // "The energy ministers of Greece, Egypt and Israel": those of the places, not the places.
            DropAll(names, mention);
            participants.Add(plural, mention);
            return;
        }

        for (var i = names.Count - 1; i >= 0; i--)
        {
            if (i > 0 && IsOfficeOf(names[i], names[i - 1]))
            {
                continue;
            }

            var head = HolderOf(names[i]);
            if (!mention.Participants.Exists(known => !known.IsNamed && IsInPhrase(head, known.Head)))
            {
                participants.Add(head, mention);
            }
        }
    }

    private static void DropAll(List<Mention> names, MeetingMention mention) =>
        mention.Participants.RemoveAll(known => names.Exists(name => name.First <= known.Head && known.Head < name.End));

    /// <summary>Adds the two names that a hyphen joins before a noun: "the Adams-Berg talks".</summary>
    public void AddPair(int noun, MeetingMention mention)
    {
        var (first, mark, second) = (noun - 3, noun - 2, noun - 1);
        if (IsInSentence(first, noun) && Document[mark].Text is "-" or "–" or "/" && !Document[mark].IsSpaceBefore
            && Document[first].Tag == UniversalTag.PROPN && Document[second].Tag == UniversalTag.PROPN)
        {
            mention.Participants.RemoveAll(known => known.Head == first || known.Head == second);
            participants.Add(first, mention);
            participants.Add(second, mention);
        }
    }

    // "The trade minister of Norway, Clara Berg": the state of the office that the next name holds.
    private bool IsOfficeOf(Mention state, Mention holder) =>
        state.First > 1 && holder.First == state.End + 1 && Document[state.End].Is(",") && (Document[state.First - 1].Is("of") || Document[state.First - 2].Is("of"))
        && context.Ledger[state.Referents[0]].Type is "state" or "igo" or "bloc" && context.Ledger[holder.Referents[0]].Type is "person";

    // "Reza Karimi of Iran", "Reza Karimi, the foreign minister of Iran": whoever is named before, not the state.
    private int HolderOf(Mention name) => _asides.PersonBefore(name.First) ?? name.Head;

    // The last word before the verb, its auxiliaries and adverbs, and an aside between commas.
    private int SubjectEnd(int verb)
    {
        var last = verb - 1;
        while (IsInSentence(last, verb) && Document[last].Tag is UniversalTag.AUX or UniversalTag.ADV or UniversalTag.PART)
        {
            last--;
        }

        if (IsInSentence(last, verb) && Document[last].Is(","))
        {
            // "The envoy, Rafael Pinto, travelled": the aside is the name.
            if (NameAt(last - 1) is { } aside && aside.First > 0 && Document[aside.First - 1].Is(","))
            {
                return last - 1;
            }

            for (var open = last - 1; IsInSentence(open, verb) && last - open <= LongestAside; open--)
            {
                if (Document[open].Is(","))
                {
                    return open - 1;
                }
            }
        }

        return last;
    }

    // The word before the "and" that joins what begins here, its title aside, or before the comma of a longer list; -1 where nothing is joined.
    private int JoinedBefore(int first, bool isFirst)
    {
        var last = first - 1;
        while (IsInSentence(last, first) && first - last <= LongestTitle && NameAt(last) is null
            && (Document[last].Tag is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.ADJ or UniversalTag.DET || Document[last].Is("of")))
        {
            last--;
        }

        if (!IsInSentence(last, first) || (Document[last].Tag != UniversalTag.CCONJ && (isFirst || !Document[last].Is(","))))
        {
            return -1;
        }

        return last > 0 && Document[last - 1].Is(",") ? last - 2 : last - 1;
    }

    // The plural that a preposition ties to the name behind it, or -1.
    private int PluralOf(int first)
    {
        var preposition = first > 0 && Document[first - 1].Tag == UniversalTag.DET ? first - 2 : first - 1;
        return preposition > 0 && IsOfWhom(preposition) && Document[preposition - 1].FineTag is "NNS" or "NNPS" && !IsBehindPreposition(first) ? preposition - 1 : -1;
    }

    private bool IsOfWhom(int preposition) => Document[preposition].Is("of") || Document[preposition].Is("from");

    // "On the margins of the Assembly, A and B met": what a preposition governs is no subject.
    private bool IsBehindPreposition(int first)
    {
        var last = first - 1;
        while (IsInSentence(last, first) && first - last <= LongestAside
            && (IsOfWhom(last) || Document[last].Tag is UniversalTag.DET or UniversalTag.ADJ or UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.NUM))
        {
            last--;
        }

        return IsInSentence(last, first) && Document[last].Tag is UniversalTag.ADP or UniversalTag.SCONJ;
    }

    private bool IsInSentence(int token, int other) => token >= 0 && Document[token].Sentence == Document[other].Sentence;

    private bool IsInPhrase(int token, int head) => NounPhrase.Of(Document, head) is var (first, end) && first <= token && token < end;

    private Mention? NameAt(int token) =>
        context.Scene.MentionAt(token) is { Kind: MentionKind.Name or MentionKind.Title, Referents: [var referent] } name
        && context.Ledger[referent].Type is "person" or "state" or "government" or "igo" or "bloc" or "armed_group"
            ? name
            : null;
}
