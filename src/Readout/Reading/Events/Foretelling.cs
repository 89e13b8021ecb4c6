using Readout.Records;
using Readout.World;

namespace Readout.Reading.Events;

/// <summary>
/// Tells a promise from a prediction. What one will do is promised or threatened by whoever says so of himself, or by a state's own people of their state;
/// said by somebody else ("the senator said that his rival would give in") it only foretells.
/// </summary>
internal static class Foretelling
{
    private const string Person = "person";
    private static readonly string[] States = ["state", "government", "military"];

    /// <summary>True if somebody else foretells what these parties will do.</summary>
    /// <param name="context">The document.</param>
    /// <param name="predicate">The token whose clause tells it.</param>
    /// <param name="actors">Those who are said to act.</param>
    public static bool IsOfOthers(ReadingContext context, int predicate, List<Party> actors)
    {
        if (context.Statements.At(predicate) is not { Speaker: { Count: > 0 } speakers } || actors.Count == 0)
        {
            return false;
        }

        return speakers.All(speaker => actors.TrueForAll(actor => actor.Entity != speaker.Entity && AreApart(context.Ledger.Find(speaker.Entity), context.Ledger.Find(actor.Entity))));
    }

    // Of persons whose names are told each speaks for himself; states speak through their own.
    private static bool AreApart(Referent speaker, Referent actor) =>
        speaker is { Named: true, Type: Person } && actor.Named
        && (actor.Type == Person || (States.Contains(actor.Type) && speaker.Country is not null && actor.Country is not null && speaker.Country != actor.Country));
}
