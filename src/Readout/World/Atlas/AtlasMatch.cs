namespace Readout.World;

/// <summary>One reading of a name.</summary>
/// <param name="Entry">What the name may mean.</param>
/// <param name="Kind">How the name stands for it.</param>
public readonly record struct AtlasCandidate(AtlasEntry Entry, NameKind Kind);

/// <summary>A name found in a document, with everything it may mean.</summary>
/// <param name="FirstToken">Index of the first token of the name.</param>
/// <param name="EndToken">Index after the last token.</param>
/// <param name="Candidates">At least one, in a fixed order: states, organisations, people, media, places, then governments by metonymy.</param>
public readonly record struct AtlasMatch(int FirstToken, int EndToken, IReadOnlyList<AtlasCandidate> Candidates)
{
    /// <summary>Finds the reading of a type.</summary>
    public bool TryGet(string type, out AtlasCandidate candidate)
    {
        for (var i = 0; i < Candidates.Count; i++)
        {
            if (Candidates[i].Entry.Type == type)
            {
                candidate = Candidates[i];
                return true;
            }
        }

        candidate = default;
        return false;
    }
}
