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
            if (document[child].Relation == "conj" && IsNominal(document[child].Tag))
            {
                joined.Add(child);
            }
            else if (document[child].Relation == "nmod" && child > head && !IsPerson(scene, child) && IsPerson(scene, head))
            {
                AddPersonsJoinedTo(scene, child, joined);
            }
        }

        return joined;
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
