using NodaTime;
using Readout.Language;
using Readout.Records;
using Readout.World;
using Readout.World.Times;

namespace Readout.Reading.Meetings;

/// <summary>The place of a meeting: as the site of one, a capital or a seat is a place and not the government.</summary>
/// <param name="Record">The contract's place.</param>
/// <param name="Zone">Its time zone, or null.</param>
internal sealed record MeetingPlace(Place Record, ClockZone? Zone)
{
    /// <summary>The place that a phrase names.</summary>
    public static MeetingPlace At(ReadingContext context, Atlas atlas, int head)
    {
        var document = context.Document;
        var (first, end) = context.Scene.MentionAt(head) is { } mention ? (mention.First, mention.End) : NounPhrase.Of(document, head);
        var span = context.Source.Span(document[first].Start, document[end - 1].End);
        if (Lookup(document, atlas, first, end) is { } known)
        {
            return new(new(known.Entry.Name, known.Entry.Country, known.Latitude, known.Longitude, span.Start, span.End, span.Text), ZoneOf(known));
        }

        // "At the Harpa in Reykjavik": the town says where.
        if (end + 1 < document.TokenCount && document[end].Is("in") && document[end].Sentence == document[head].Sentence && context.Scene.MentionAt(end + 1) is { } town && town.Head != head
            && Lookup(document, atlas, town.First, town.End) is not null)
        {
            return At(context, atlas, town.Head);
        }

        // A place that the atlas does not know is still where it was.
        var entity = context.Scene.ReferentsAt(head) is [var referent, ..] ? context.Ledger[referent] : null;
        return new(new(entity?.Name ?? span.Text, entity?.Country, null, null, span.Start, span.End, span.Text), null);
    }

    private static ClockZone? ZoneOf(AtlasPlace place) =>
        place.Zone is { } id && DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone ? new(id, zone) : null;

    private static AtlasPlace? Lookup(Document document, Atlas atlas, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (atlas.TryMatch(document, token, out var match) && match.EndToken <= end && match.TryGet("place", out var candidate)
                && atlas.Places.TryGetValue(candidate.Entry.Id, out var place))
            {
                return place;
            }
        }

        return null;
    }
}
