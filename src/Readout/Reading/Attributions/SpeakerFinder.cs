using Readout.Language;
using Readout.Rules;
using Readout.World;
using Readout.World.Times;

namespace Readout.Reading.Attributions;

/// <summary>
/// Who speaks, of a match of the attribution rules: whom the rule has captured, mended where the words around the cue are surer than the tree.
/// </summary>
internal static class SpeakerFinder
{
    /// <summary>
    /// The captured speakers. One that stands in a quotation which the cue is not part of cannot be the speaker; the noun beside the cue
    /// is. So it is where a rule that needs no speaker found none.
    /// </summary>
    public static List<int> Find(Scene scene, RuleMatch match, int cue, IReadOnlyList<Quotation> quotations)
    {
        var document = scene.Document;
        var speakers = Heads(scene, match, "speaker");
        speakers.RemoveAll(speaker => scene.Times.Covers(speaker));
        if (speakers is [var oblique] && document[oblique].FineTag == "PRP" && oblique < cue && document[oblique].Relation is not ("nsubj" or "nsubj:pass") && PhraseAround(document, oblique, cue) is >= 0 and var whole)
        {
            // "most of them said": a pronoun inside the subject's phrase.
            speakers = [];
            AddWithConjuncts(scene, whole, speakers);
        }

        if (speakers.Count == 0 && (document[cue].FineTag == "VBG" || document[cue].Relation == "conj") && SubjectAbove(document, cue) is >= 0 and var above)
        {
            AddWithConjuncts(scene, above, speakers);
        }

        if (speakers is [var only] && NearerSubject(document, scene.Times, only, cue) is >= 0 and var nearer)
        {
            speakers = [];
            AddWithConjuncts(scene, nearer, speakers);
        }

        if (speakers is [var left] && left < cue - 1 && document[cue - 1].Is(",") && scene.EntityTypes[left] is null && document[left].Tag == UniversalTag.NOUN && match.ValueOf("hears") != "yes" && match.ValueOf("sense") == "speech"
            && SpeakerNearby.BehindAsides(document, cue) < 0 && SpeakerNearby.Inverted(document, cue) is >= 0 and var right)
        {
            speakers = [];
            AddWithConjuncts(scene, right, speakers);
        }

        if (speakers is [var far] && SetOffFrame.SubjectIn(document, far, cue) is >= 0 and var framed)
        {
            speakers = [];
            AddWithConjuncts(scene, framed, speakers);
        }

        if (speakers is [var aside] && aside < cue && SpeakerNearby.BehindAsides(document, cue) is >= 0 and var name && name != aside
            && (!document.IsWithin(Math.Max(aside, name), Math.Min(aside, name)) || (aside < name && StandsBehindVerb(document, aside))))
        {
            speakers = [];
            AddWithConjuncts(scene, name, speakers);
        }

        speakers = speakers.ConvertAll(speaker => RelativeOf(document, speaker, cue));
        var holder = QuotationFitter.Innermost(quotations, document[cue].Start);
        speakers.RemoveAll(speaker => QuotationFitter.Innermost(quotations, document[speaker].Start) is { } around && around != holder);
        if (speakers.Count == 0 && match.ValueOf("beside") == "yes" && SpeakerNearby.Find(document, cue) is >= 0 and var nearby
            && QuotationFitter.Innermost(quotations, document[nearby].Start) == holder)
        {
            // "In an interview with Reuters, Ruiz said": what a preposition governs tells where, and the noun before the cue who.
            AddWithConjuncts(scene, SetOffFrame.HasPreposition(document, nearby) && SetOffFrame.SubjectIn(document, nearby, cue) is >= 0 and var own ? own : nearby, speakers);
        }

        return speakers;
    }

    // "The bridge will open in May, Silva, the mayor, said": a noun behind a finite verb that is not its own is part of what is said.
    private static bool StandsBehindVerb(Document document, int noun)
    {
        for (var i = document.GetSentence(document[noun].Sentence).FirstToken; i < noun; i++)
        {
            if (document[i].FineTag is "VBD" or "VBZ" or "VBP" or "MD" && !document.IsWithin(i, noun))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The topmost noun before the cue that a token hangs on, or -1.</summary>
    private static int PhraseAround(Document document, int token, int cue)
    {
        var top = token;
        while (document[top].Head >= 0 && document[top].Head < cue)
        {
            top = document[top].Head;
        }

        return top != token && IsNominal(document[top].Tag) ? top : -1;
    }

    /// <summary>The subject of the nearest verb that a participle or a second verb hangs on ("left no doubt of his aim, saying …"), or -1.</summary>
    private static int SubjectAbove(Document document, int participle)
    {
        // "with a third of them saying …": the noun right before is who says it, with the share of them that the text counts.
        if (document[participle] is { Relation: "acl", Head: var holder } && holder < participle && IsNominal(document[holder].Tag) && !document[participle - 1].Is(","))
        {
            return document[holder] is { Relation: "nmod", Head: var share } && IsCounted(document, share) ? share : holder;
        }

        for (var verb = document[participle].Head; verb >= 0; verb = document[verb].Head)
        {
            foreach (var child in document[verb].Children)
            {
                if (child < participle && document[child].Relation is "nsubj" or "nsubj:pass" && IsNominal(document[child].Tag))
                {
                    return child;
                }
            }
        }

        return -1;
    }

    // "one", "30 percent", "two thirds"
    private static bool IsCounted(Document document, int noun)
    {
        if (document[noun].Tag == UniversalTag.NUM)
        {
            return true;
        }

        foreach (var child in document[noun].Children)
        {
            if (document[child].Relation == "nummod")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of two subjects of a cue the far one belongs to what is said ("Peru to sell two ports, sources say"); -1 where there is no second.</summary>
    private static int NearerSubject(Document document, DocumentTimes times, int speaker, int cue)
    {
        if (speaker > cue || document[speaker].Head != cue)
        {
            return -1;
        }

        for (var i = cue - 1; i > speaker; i--)
        {
            if (document[i].Head == cue && document[i].Relation == "nsubj" && document[i].FineTag is not ("WDT" or "WP") && !times.Covers(i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"the envoy who said …": the pronoun that stands for a noun in the relative clause of the cue, or the noun itself.</summary>
    private static int RelativeOf(Document document, int noun, int cue)
    {
        for (var verb = cue; verb > noun; verb = document[verb].Head)
        {
            foreach (var child in document[verb].Children)
            {
                if (child < cue && document[child] is { Relation: "nsubj" } subject && RelativePronoun.AntecedentOf(subject) == noun)
                {
                    return child;
                }
            }
        }

        return noun;
    }

    /// <summary>The captured heads, each with the nouns coordinated with it.</summary>
    public static List<int> Heads(Scene scene, RuleMatch match, string capture)
    {
        var heads = new List<int>();
        foreach (var captured in match[capture])
        {
            AddWithConjuncts(scene, NominalHead(scene.Document, captured), heads);
        }

        heads.Sort();
        return heads;
    }

    /// <summary>The head that the tree gives, or, where that is no noun, the last noun of the phrase.</summary>
    private static int NominalHead(Document document, Capture capture)
    {
        if (IsNominal(document[capture.Head].Tag) || document[capture.Head].Tag is UniversalTag.NUM or UniversalTag.DET)
        {
            return capture.Head;
        }

        for (var i = capture.End - 1; i >= capture.First; i--)
        {
            if (IsNominal(document[i].Tag))
            {
                return i;
            }
        }

        return capture.Head;
    }

    private static bool IsNominal(UniversalTag tag) => tag is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.PRON;

    private static void AddWithConjuncts(Scene scene, int head, List<int> heads)
    {
        if (heads.Contains(head))
        {
            return;
        }

        heads.Add(head);
        foreach (var joined in Conjuncts.Of(scene, head))
        {
            AddWithConjuncts(scene, joined, heads);
        }
    }
}
