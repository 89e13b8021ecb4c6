using Readout.Language;
using Readout.World;

namespace Readout.Reading.Events;

/// <summary>The words that name an event: a verb with its particle, a noun, or a verb and the noun beside it ("imposed new sanctions").</summary>
internal static class TriggerPhrase
{
    public static TextRange Of(Document document, Happening happening)
    {
        var (first, end) = (happening.Trigger, happening.Trigger + 1);
        while (end < document.TokenCount && document[end].Head == happening.Trigger && document[end].Relation is "compound:prt" or "fixed")
        {
            end++;
        }

        var noun = happening.Source.Trigger;
        if (noun == happening.Trigger && noun != happening.Predicate && document[noun].Head == happening.Predicate && noun > happening.Predicate
            && NounPhrase.Of(document, noun).First == happening.Predicate + 1)
        {
            first = happening.Predicate;
        }

        return new(document[first].Start, document[end - 1].End);
    }
}
