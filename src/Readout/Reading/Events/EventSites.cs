using Readout.Reading.Meetings;
using Readout.Records;
using Readout.Rules;
using Readout.World;

namespace Readout.Reading.Events;

/// <summary>Where the acts of a document were: by the word that names an act, the place that its rule found. One per document.</summary>
internal sealed class EventSites
{
    private readonly ReadingContext _context;
    private readonly Atlas _atlas;
    private readonly Dictionary<int, int> _placeByTrigger = [];

    public EventSites(ReadingContext context, Atlas atlas)
    {
        _context = context;
        _atlas = atlas;
        foreach (var match in context.Matches)
        {
            if (match.Rule.Label == EventLabels.Site && match.Find("place") is { } place)
            {
                _placeByTrigger.TryAdd(match.Trigger, place.Head);
            }
        }
    }

    /// <summary>The place of an event, at the act or at what is said of it; null where none is told. Who takes part is no place.</summary>
    public Place? Of(Happening happening, IReadOnlyList<Party> parties)
    {
        foreach (var trigger in (ReadOnlySpan<int>)[happening.Source.Trigger, happening.Trigger, happening.Predicate])
        {
            if (_placeByTrigger.TryGetValue(trigger, out var head)
                && !_context.Ledger.ReferentsAt(head).Any(referent => parties.Any(party => party.Entity == _context.Ledger[referent].Id)))
            {
                return MeetingPlace.At(_context, _atlas, head).Record;
            }
        }

        return null;
    }
}
