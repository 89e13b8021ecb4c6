using Readout.Language;

namespace Readout.World;

/// <summary>"the envoy who came": whom a relative pronoun means.</summary>
internal static class RelativePronoun
{
    /// <summary>The head of the noun phrase that a relative pronoun stands for, by the clause it is the subject of; -1 for any other word.</summary>
    public static int AntecedentOf(Token word)
    {
        if (word.FineTag is not ("WDT" or "WP") || word.Head < 0)
        {
            return -1;
        }

        var verb = word.Document[word.Head];
        while (verb.Relation is "conj" or "xcomp" && verb.Head >= 0)
        {
            verb = word.Document[verb.Head];
        }

        return verb.Relation == "acl:relcl" && verb.Head < word.Index ? verb.Head : NounBefore(word);
    }

    // Where the tree hangs the clause elsewhere, the noun right before, or before a comma, is the nearest guess.
    private static int NounBefore(Token word)
    {
        var before = word.Index - 1;
        before = before > 0 && word.Document[before].Is(",") ? before - 1 : before;
        return word.Is("who") && before >= 0 && word.Document[before] is { Tag: UniversalTag.NOUN or UniversalTag.PROPN } noun && noun.Sentence == word.Sentence ? before : -1;
    }
}
