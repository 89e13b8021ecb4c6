namespace Readout.Reading.Meetings;

/// <summary>How much the text must say of a meeting for it to be recorded.</summary>
internal static class MeetingThreshold
{
    // The rule for bodies and plurals that come together.
    private const string Gathering = "meeting.verb.gather";

    /// <summary>The meetings to record, and those that the date of one of them is counted from.</summary>
    public static HashSet<MeetingDraft> Select(IReadOnlyList<MeetingDraft> drafts)
    {
        var selected = new HashSet<MeetingDraft>();
        foreach (var draft in drafts)
        {
            if (IsReached(draft))
            {
                selected.Add(draft);
                if (draft.Date is { Date: not null, Anchor: { } origin } && origin.Mentions.Exists(static mention => mention.PlaceHead >= 0))
                {
                    selected.Add(origin);
                }
            }
        }

        return selected;
    }

    /// <summary>
    /// True where two took part; where one is known and the text says by a plural, a place visited or the place and kind of the talks
    /// that there were others ("envoys of the two Koreas held consultations", "visited Bangladesh", "the NATO summit in Vilnius").
    /// </summary>
    public static bool IsReached(MeetingDraft draft) => draft.Participants switch
    {
        [_, _, ..] => true,
        [_] when IsUndone(draft) && (HasAnyPlace(draft) || draft.Mentions.Exists(static mention => mention.Host is not null)) => true,
        [var only] => IsMany(only) || HasPlace(draft) || IsBody(draft, only),
        _ => draft.Mentions.Exists(static mention => mention.PlaceHead >= 0 && mention.Status is MeetingStatus.Postponed or MeetingStatus.Cancelled),
    };

    private static bool HasAnyPlace(MeetingDraft draft) => draft.Mentions.Exists(static mention => mention.PlaceHead >= 0);

    private static bool IsUndone(MeetingDraft draft) => draft.Mentions.Exists(static mention => mention.Status is MeetingStatus.Postponed or MeetingStatus.Cancelled);

    // "The Security Council convened on Monday": a body that meets is many.
    private static bool IsBody(MeetingDraft draft, Participant only) =>
        (draft.Date is not null || HasAnyPlace(draft))
        && draft.Mentions.Exists(mention => mention is { IsClause: true, Tells: true, Kind: "meeting" } && (mention.Rule == Gathering || only.Type is "igo" or "bloc"));

    private static bool IsMany(Participant only) => only.IsPlural;

    private static bool HasPlace(MeetingDraft draft) =>
        draft.Mentions.Exists(static mention => mention.PlaceHead >= 0 && mention.Tells && mention.Kind is "visit" or "summit" or "talks");
}
