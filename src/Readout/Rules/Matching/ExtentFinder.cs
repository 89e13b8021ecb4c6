using Readout.Language;
using Readout.Rules.Compilation;

namespace Readout.Rules.Matching;

/// <summary>Finds how far a capture reaches around its head.</summary>
internal static class ExtentFinder
{
    public static Capture Find(MatchState state, int head, ExtentProgram extent, RelationSet inner)
    {
        var token = state.Document[head];
        return extent.Kind switch
        {
            ExtentKind.Token => new Capture(head, head, head + 1),
            ExtentKind.Subtree => new Capture(head, token.LeftEdge, token.RightEdge + 1),
            ExtentKind.Clause => Trim(state, head, token.LeftEdge, token.RightEdge + 1),
            _ => Grow(state, head, extent.Path!, inner),
        };
    }

    private static Capture Trim(MatchState state, int head, int first, int end)
    {
        while (first < head && state.Tags[first] == UniversalTag.PUNCT)
        {
            first++;
        }

        while (end - 1 > head && state.Tags[end - 1] == UniversalTag.PUNCT)
        {
            end--;
        }

        return new Capture(head, first, end);
    }

    // From the head outwards to each token that the extent's path reaches, as long as nothing but punctuation and case markers
    // lies between: a member beyond a relative clause is not part of the name.
    private static Capture Grow(MatchState state, int head, PathProgram path, RelationSet inner)
    {
        var reached = state.Paths.Find(path, head);
        var capture = new Capture(head, head, head + 1);
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var token in reached)
            {
                if (token >= capture.End && IsBridge(state, capture.End, token, inner))
                {
                    capture = capture with { End = token + 1 };
                    grown = true;
                }
                else if (token < capture.First && IsBridge(state, token + 1, capture.First, inner))
                {
                    capture = capture with { First = token };
                    grown = true;
                }
            }
        }

        state.Paths.Release();
        return capture;
    }

    private static bool IsBridge(MatchState state, int first, int end, RelationSet inner)
    {
        for (var i = first; i < end; i++)
        {
            if (!inner.Holds(state, i))
            {
                return false;
            }
        }

        return true;
    }
}
