using Readout.Language;
using Readout.World;

namespace Readout.Reading;

/// <summary>What is coordinated with a nominal: in the tree, and where the tree joins a second person to the first one's country ("Presidents Adams of Chad
/// and Berg of Mali").</summary>
internal static class Conjuncts
{
    /// <summary>The heads of the nominals coordinated directly with <paramref name="head"/>.</summary>
    public static List<int> Of(Scene scene, int head)
    {
        var joined = new List<int>();
        var document = scene.Document;
        foreach (var child in document[head].Children)
        {
            if (document[child].Relation == "conj" && IsNominal(document[child].Tag) && !IsDescription(scene, head, child))
            {
                joined.Add(child);
            }
            else if (document[child].Relation == "appos" && AreTwoStates(scene, head, child))
            {
                joined.Add(child);
            }
            else if (document[child].Relation is "nmod" or "flat" && child > head && IsPerson(scene, head))
            {
                AddPersonsBehind(scene, child, joined);
            }
        }

        return joined;
    }

    /// <summary>True if both name states, and not the same: none is the other's apposition ("Iran, Saudi Arabia agree" in headlines).</summary>
    public static bool AreTwoStates(Scene scene, int head, int other) =>
        scene.ReferentsAt(head) is [var one, ..] && scene.ReferentsAt(other) is [var another, ..] && one != another
        && IsState(scene.Referents[one]) && IsState(scene.Referents[another]);

    private static bool IsState(Referent referent) => referent is { Named: true, Type: "state" or "government" };

    // "Ana Ruiz, chair and founder of the bank": a bare noun joined to a name tells more of the one named.
    private static bool IsDescription(Scene scene, int head, int joined)
    {
        var document = scene.Document;
        if (document[joined].FineTag != "NN" || joined < head || !(IsPerson(scene, head) && scene.MentionAt(head)?.Kind is MentionKind.Name or MentionKind.Title))
        {
            return false;
        }

        foreach (var child in document[joined].Children)
        {
            if (document[child].Relation is "det" or "nmod:poss" or "nummod")
            {
                return false;
            }
        }

        return true;
    }

    // The complement may hang on the surname.
    private static void AddPersonsBehind(Scene scene, int part, List<int> joined)
    {
        if (scene.Document[part].Relation == "nmod")
        {
            if (!IsPerson(scene, part))
            {
                AddPersonsJoinedTo(scene, part, joined);
            }

            return;
        }

        foreach (var child in scene.Document[part].Children)
        {
            if (scene.Document[child].Relation == "nmod" && child > part)
            {
                AddPersonsBehind(scene, child, joined);
            }
        }
    }

    private static void AddPersonsJoinedTo(Scene scene, int complement, List<int> joined)
    {
        foreach (var child in scene.Document[complement].Children)
        {
            if (scene.Document[child].Relation == "conj" && IsPerson(scene, child))
            {
                joined.Add(child);
            }
        }
    }

    private static bool IsNominal(UniversalTag tag) => tag is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.PRON;

    private static bool IsPerson(Scene scene, int head) => scene.ReferentsAt(head) is [var referent, ..] && scene.Referents[referent].Type == "person";
}
