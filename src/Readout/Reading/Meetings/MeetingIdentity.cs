namespace Readout.Reading.Meetings;

/// <summary>Tells whether a mention is of a meeting already spoken of.</summary>
internal static class MeetingIdentity
{
    // How many sentences a bare "the meeting" may stand before the sentence that says who met.
    private const int Foreshadowing = 3;

    // How many sentences a plural without names may stand behind the meeting it is of.
    private const int VagueReach = 2;

    public static bool IsOf(MeetingMention mention, MeetingDraft draft) =>
        !mention.IsOther && AreKindsCompatible(mention, draft) && AreChannelsCompatible(mention, draft)
        && AreDatesCompatible(mention.Time, draft.Time) && AreParticipantsCompatible(mention, draft);

    /// <summary>True if each of <paramref name="some"/> is a side in <paramref name="all"/>, no side taken twice.</summary>
    public static bool AreAllAmong(IReadOnlyList<Participant> some, IReadOnlyList<Participant> all)
    {
        var taken = new bool[all.Count];
        foreach (var participant in some)
        {
            var found = IndexOf(participant, all, taken);
            if (found < 0)
            {
                return false;
            }

            taken[found] = true;
        }

        return true;
    }

    private static int IndexOf(Participant participant, IReadOnlyList<Participant> all, bool[] taken)
    {
        var found = -1;
        for (var i = 0; i < all.Count; i++)
        {
            if (!taken[i] && all[i].Id == participant.Id)
            {
                return i;
            }

            if (found < 0 && !taken[i] && all[i].IsSameSide(participant))
            {
                found = i;
            }
        }

        return found;
    }

    private static bool AreParticipantsCompatible(MeetingMention mention, MeetingDraft draft)
    {
        var (own, known) = (mention.Participants, draft.Participants);
        if (own.Count >= 2 && known.Count >= 2)
        {
            return own.Count == known.Count ? AreAllAmong(own, known) && (mention.IsDefinite || !mention.IsClause || !IsToCome(mention, draft))
                : mention.IsDefinite && (own.Count < known.Count ? AreAllAmong(own, known) : AreAllAmong(known, own));
        }

        if (own.Count >= 2)
        {
            // "The summit ended." — and only then who met.
            return draft.Latest.IsDefinite && mention.Sentence - draft.Latest.Sentence <= Foreshadowing && AreAllAmong(known, own);
        }

        return (mention.IsDefinite || mention.IsPredicate || (mention.IsVague && mention.IsClause && IsNearEnough(mention, draft) && !IsToCome(mention, draft))) && AreAllAmong(own, known);
    }

    // "The ministers met" is of the meeting at hand; a pronoun may reach further back.
    private static bool IsNearEnough(MeetingMention mention, MeetingDraft draft) =>
        mention.IsEcho || mention.Sentence - draft.Latest.Sentence <= VagueReach;

    // "The governments would begin talks" is not of the talks that were held.
    private static bool IsToCome(MeetingMention mention, MeetingDraft draft) =>
        mention.Status == MeetingStatus.Planned && draft.IsHeld;

    private static bool AreKindsCompatible(MeetingMention mention, MeetingDraft draft) => mention.Kind switch
    {
        "call" => !draft.IsVisit && draft.Channel != "in_person",
        "visit" => draft.Channel is null or "in_person",
        _ => true,
    };

    private static bool AreChannelsCompatible(MeetingMention mention, MeetingDraft draft) =>
        mention.Channel is null || draft.Channel is null || mention.Channel == draft.Channel || !(mention.IsChannelSaid && draft.IsChannelSaid);

    // An expression that gives a whole month or year agrees with every day in it; an approximate one with whatever is not plainly elsewhere.
    private static bool AreDatesCompatible(MeetingTime a, MeetingTime b)
    {
        var (one, other) = (a.Day ?? a.Start, b.Day ?? b.Start);
        return one?.Date is null || other?.Date is null
            || DateRange.Of(one.Date, one.Precision).Overlaps(DateRange.Of(other.Date, other.Precision));
    }
}
