using Readout.Language;
using Readout.World;

namespace Readout.Reading.Attributions;

/// <summary>
/// Mends a mistake that parsers make: in "She said the port was open and added that the ferry would sail" the second cue is hung on "open" and so
/// falls into the first one's content. A cue without a subject that agrees in form with the one before it, and not with the verb it hangs on,
/// has that one's speaker, and ends its content. So does a participle behind a comma ("He argued that a dam would help, adding that it was cheap") that the tree
/// gives to somebody who cannot speak.
/// </summary>
internal static class CoordinatedCues
{
    public static void Part(Scene scene, List<Attribution> attributions)
    {
        var document = scene.Document;
        foreach (var sentence in attributions.Where(static a => a.Trigger >= 0).GroupBy(a => document[a.Trigger].Sentence))
        {
            var inOrder = sentence.OrderBy(static a => a.Trigger).ToList();
            for (var i = 1; i < inOrder.Count; i++)
            {
                for (var j = i - 1; j >= 0 && j >= i - Reach; j--)
                {
                    if (AreParallel(document, inOrder[j], inOrder[i]) || Accompanies(scene, inOrder[j], inOrder[i]))
                    {
                        Part(document, inOrder[j], inOrder[i]);
                        break;
                    }
                }
            }
        }
    }

    /// <summary>How many cues back the first of two may stand.</summary>
    private const int Reach = 4;

    private static bool AreParallel(Document document, Attribution first, Attribution second)
    {
        var (one, two) = (first.Trigger, second.Trigger);
        return document[one].Tag == UniversalTag.VERB && document[two].Tag == UniversalTag.VERB
            && document[one].FineTag == document[two].FineTag && document[two].FineTag is "VBD" or "VBZ" or "VBP"
            && second.IsSpeech && first.Speakers.Count > 0 && first.Cue is not null && second.Cue is not null
            && document[two].Relation == "conj" && document[two].Head > one
            && HasNoSubject(document, two) && OpeningOf(document, two) > one + 1
            && first.Content.Exists(part => part.Start < document[two].Start && document[two].Start < part.End)
            && second.Content.Count > 0 && second.Content[0].Start > document[two].Start
            && document[document[two].Head].FineTag != document[two].FineTag;
    }

    private static bool Accompanies(Scene scene, Attribution first, Attribution second)
    {
        var (document, one, two) = (scene.Document, first.Trigger, second.Trigger);
        return document[one].Tag == UniversalTag.VERB && document[two].FineTag == "VBG" && document[two - 1].Is(",") && two - 1 > one
            && first.IsSpeech && second.IsSpeech && first.Speakers.Count > 0 && first.Cue is not null && second.Cue is not null
            && document[two].Head > one && second.Speakers.All(speaker => speaker > one && scene.EntityTypes[speaker] is null)
            && first.Content.Exists(part => part.Start < document[two].Start && document[two].Start < part.End)
            && second.Content.Count > 0 && second.Content[0].Start > document[two].Start;
    }

    private static bool HasNoSubject(Document document, int verb)
    {
        foreach (var child in document[verb].Children)
        {
            if (document[child].Relation is "nsubj" or "nsubj:pass" or "aux:pass")
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The comma before a participle, or the "and" or "but" before a verb, with no more than adverbs and a comma between; or -1.</summary>
    private static int OpeningOf(Document document, int verb)
    {
        if (document[verb].FineTag == "VBG")
        {
            return document[verb - 1].Is(",") ? verb - 1 : -1;
        }

        var i = verb - 1;
        while (i > 0 && document[i].Tag is UniversalTag.ADV or UniversalTag.AUX)
        {
            i--;
        }

        return i > 0 && document[i].Tag == UniversalTag.CCONJ && document[i].Sentence == document[verb].Sentence ? i : -1;
    }

    private static void Part(Document document, Attribution first, Attribution second)
    {
        var end = document[OpeningOf(document, second.Trigger)].Start;
        for (var i = first.Content.Count - 1; i >= 0; i--)
        {
            var part = first.Content[i];
            if (part.End > end)
            {
                var cut = ContentRange.Trim(document.Text, new(part.Start, Math.Max(part.Start, end)));
                if (cut.IsEmpty)
                {
                    first.Content.RemoveAt(i);
                }
                else
                {
                    first.Content[i] = cut;
                }
            }
        }

        second.Speakers = first.Speakers;
    }
}
