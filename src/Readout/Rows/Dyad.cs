using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Readout.Records;

namespace Readout.Rows;

/// <summary>One directed pair of an event, as row formats want it: compound actors are taken apart, who act on each other stand in both orders.</summary>
/// <param name="Event">The event.</param>
/// <param name="Source">Who acts.</param>
/// <param name="Target">Upon whom; null where the event names nobody.</param>
internal sealed record Dyad(Event Event, Entity Source, Entity? Target)
{
    /// <summary>A number that is the same for the same event and pair on any machine; positive, 48 bits.</summary>
    public long Number => BinaryPrimitives.ReadInt64BigEndian(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Event.Id}\n{Source.Id}\n{Target?.Id}")))) >>> 16;

    /// <summary>
    /// The pairs of what a document asserts and CAMEO has a code for. A row has no field for certainty: what is denied, possible, demanded, conditional or
    /// future has none, for it would pass for a fact.
    /// </summary>
    public static IEnumerable<Dyad> Of(DocumentRecord record)
    {
        var entities = record.Entities.ToDictionary(static entity => entity.Id, StringComparer.Ordinal);
        foreach (var told in record.Events)
        {
            if (told.Certainty != "asserted" || told.Cameo is null)
            {
                continue;
            }

            foreach (var dyad in Pairs(told, entities))
            {
                yield return dyad;
            }
        }
    }

    private static IEnumerable<Dyad> Pairs(Event told, Dictionary<string, Entity> entities)
    {
        var actors = Entities(told.Actor, entities);
        var targets = told.Recipient.Count > 0 ? Entities(told.Recipient, entities) : actors.Count > 1 ? actors : [];
        foreach (var source in actors)
        {
            if (targets.Count == 0)
            {
                yield return new(told, source, null);
            }

            foreach (var target in targets)
            {
                if (target.Id != source.Id)
                {
                    yield return new(told, source, target);
                }
            }
        }
    }

    private static List<Entity> Entities(IReadOnlyList<Party> parties, Dictionary<string, Entity> entities) =>
        [.. parties.Select(party => entities.GetValueOrDefault(party.Entity)).OfType<Entity>()];
}
