using Readout.Language;
using Readout.Rules.Lexicons;
using Readout.World;

namespace Readout.Reading.Accounts;

/// <summary>Words for a place: its name, or what it is and whose ("the Swiss city", "the port of Kenya").</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last.</param>
/// <param name="Country">ISO 3166-1 alpha-3.</param>
/// <param name="IsNamed">True of a name.</param>
internal readonly record struct PlaceWord(int First, int End, string Country, bool IsNamed)
{
    private static readonly WordTable PlaceNouns = WordTable.Shipped("english/place-nouns.tsv");

    /// <summary>All of a text, in its order.</summary>
    public static List<PlaceWord> Of(Document document, IReadOnlyList<StateWord> states)
    {
        var found = new List<PlaceWord>();
        for (var i = 0; i < document.TokenCount; i++)
        {
            var token = document[i];
            if (token.Tag == UniversalTag.NOUN && PlaceNouns.TryGet(token.Lemma, out _))
            {
                found.AddRange(states.Where(state => state.First >= token.LeftEdge && state.End <= token.RightEdge + 1 && IsOf(document, state, i)).Take(1).Select(state => new PlaceWord(i, i + 1, state.Country, false)));
            }
            else if (Atlas.Shipped.TryMatch(document, i, out var match))
            {
                if (match.TryGet("place", out var place) && place.Entry.Country is { } country)
                {
                    found.Add(new(i, match.EndToken, country, true));
                }

                i = match.EndToken - 1;
            }
        }

        return found;
    }

    // The state hangs on the noun itself.
    private static bool IsOf(Document document, StateWord state, int noun) => Enumerable.Range(state.First, state.End - state.First).Any(i => document[i].Head == noun);
}
