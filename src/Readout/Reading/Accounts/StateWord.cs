using Readout.Language;
using Readout.World;

namespace Readout.Reading.Accounts;

/// <summary>A word that names a state: "Japan", "Japanese", "U.S.".</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after the last.</param>
/// <param name="Country">ISO 3166-1 alpha-3.</param>
internal readonly record struct StateWord(int First, int End, string Country)
{
    /// <summary>All of a text, in its order.</summary>
    public static List<StateWord> Of(Document document)
    {
        var found = new List<StateWord>();
        for (var i = 0; i < document.TokenCount; i++)
        {
            if (Atlas.Shipped.TryMatch(document, i, out var match) && match.TryGet("state", out var state) && state.Entry.Country is { } country)
            {
                found.Add(new(i, match.EndToken, country));
                i = match.EndToken - 1;
            }
        }

        return found;
    }
}
