using Readout.Language;
using Readout.Rules;
using Readout.World;

namespace Readout.Reading;

/// <summary>From captured tokens to the tokens that name parties: with what is coordinated with them, and names in the place of pronouns; a pronoun that
/// could be anybody is nobody.</summary>
internal static class PartyHeads
{
    /// <summary>The heads of the captured phrases and of the nominals coordinated with them, in text order, none twice.</summary>
    public static List<int> Of(EntityLedger ledger, ReadOnlySpan<Capture> captures)
    {
        var heads = new List<int>();
        foreach (var capture in captures)
        {
            AddWithConjuncts(ledger, capture.Head, heads);
        }

        heads.Sort();
        return heads;
    }

    /// <summary>As <see cref="Of"/>, for the subject of a predicate: of several that are not coordinated only the nearest before it counts.</summary>
    public static List<int> OfActor(EntityLedger ledger, ReadOnlySpan<Capture> captures, int predicate)
    {
        if (captures.Length < 2 || AreJoined(ledger.Scene, captures))
        {
            return Of(ledger, captures);
        }

        var nearest = 0;
        for (var i = 1; i < captures.Length; i++)
        {
            if (captures[i].Head < predicate || captures[nearest].Head > predicate)
            {
                nearest = i;
            }
        }

        return Of(ledger, captures.Slice(nearest, 1));
    }

    // Two subjects with "and" between them, or two states, are one that the parser failed to coordinate.
    private static bool AreJoined(Scene scene, ReadOnlySpan<Capture> captures)
    {
        if (captures.Length == 2 && Conjuncts.AreTwoStates(scene, captures[0].Head, captures[1].Head))
        {
            return true;
        }

        for (var i = captures[0].Head + 1; i < captures[^1].Head; i++)
        {
            if (scene.Document[i].Tag == UniversalTag.CCONJ)
            {
                return true;
            }
        }

        return false;
    }

    private static void AddWithConjuncts(EntityLedger ledger, int head, List<int> heads)
    {
        var document = ledger.Scene.Document;
        var named = NameFor(ledger.Scene, head);
        if (heads.Contains(named) || (document[head].Tag == UniversalTag.PRON && !ledger.Knows(head)) || (document[head].Tag == UniversalTag.PROPN && ledger.Scene.Times.Covers(head)))
        {
            return;
        }

        heads.Add(named);
        foreach (var joined in Conjuncts.Of(ledger.Scene, head))
        {
            AddWithConjuncts(ledger, joined, heads);
        }
    }

    // A party is an entity as named: where a pronoun stands, the nearest mention before it, in its sentence, that names the same entity.
    private static int NameFor(Scene scene, int head)
    {
        var token = scene.Document[head];
        if (token.Tag != UniversalTag.PRON || scene.ReferentsAt(head) is not [var referent, ..])
        {
            return head;
        }

        var first = scene.Document.GetSentence(token.Sentence).FirstToken;
        for (var i = head - 1; i >= first; i--)
        {
            if (scene.MentionAt(i) is { } mention && mention.Head == i && mention.Kind != MentionKind.Pronoun && mention.Referents.Contains(referent))
            {
                return i;
            }
        }

        return head;
    }
}
