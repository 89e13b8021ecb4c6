using Readout.Language;
using Readout.Rules.Compilation;

namespace Readout.Rules.Matching;

/// <summary>Finds how far a capture reaches around its head.</summary>
internal static class ExtentFinder
{
    /// <summary>Adds the capture to those of a slot: one, or the pieces that are left where others are cut out of it.</summary>
    public static void Add(MatchState state, int slot, int head, ExtentUse use, RelationSet inner)
    {
        var whole = Find(state, head, use.Extent, inner);
        if (use.Without.Length == 0)
        {
            state.Captures.Add(slot, whole);
        }
        else
        {
            AddPieces(state, slot, whole, use);
        }
    }

    private static Capture Find(MatchState state, int head, ExtentProgram extent, RelationSet inner)
    {
        var token = state.Document[head];
        return extent.Kind switch
        {
            ExtentKind.Token => new Capture(head, head, head + 1),
            ExtentKind.Subtree => new Capture(head, token.LeftEdge, token.RightEdge + 1),
            ExtentKind.Clause => Trim(state, new Capture(head, token.LeftEdge, token.RightEdge + 1)),
            _ => Grow(state, head, extent.Path!, inner),
        };
    }

    // Of "X, he said, Y" without "said" the pieces "X" and "Y" are left: what hangs on the cut token goes with it.
    private static void AddPieces(MatchState state, int slot, Capture whole, ExtentUse use)
    {
        var first = whole.First;
        for (var i = whole.First; i < whole.End; i++)
        {
            if (CutFrom(state, i, whole.Head, use.Without) is var end && end > i)
            {
                AddPiece(state, slot, whole with { First = first, End = i }, use);
                first = end;
                i = end - 1;
            }
        }

        AddPiece(state, slot, whole with { First = first }, use);
    }

    private static void AddPiece(MatchState state, int slot, Capture piece, ExtentUse use)
    {
        if (use.Extent.Kind == ExtentKind.Clause)
        {
            piece = Trim(state, piece);
        }

        if (piece.End > piece.First)
        {
            state.Captures.Add(slot, piece);
        }
    }

    // End of the cut that begins at a token; the token itself where none does.
    private static int CutFrom(MatchState state, int token, int head, int[] without)
    {
        for (var i = 0; i < state.Captures.Count; i++)
        {
            var (slot, capture) = state.Captures[i];
            if (without.AsSpan().Contains(slot) && capture.Head != head
                && state.Document[capture.Head].LeftEdge == token && state.Document.IsWithin(capture.Head, head))
            {
                return state.Document[capture.Head].RightEdge + 1;
            }
        }

        return token;
    }

    private static Capture Trim(MatchState state, Capture capture)
    {
        var (head, first, end) = capture;
        while (first < end && first != head && state.Tags[first] == UniversalTag.PUNCT)
        {
            first++;
        }

        while (end > first && end - 1 != head && state.Tags[end - 1] == UniversalTag.PUNCT)
        {
            end--;
        }

        return new Capture(head, first, end);
    }

    // From the head outwards to each token that the extent's path reaches, as long as nothing but punctuation and case markers
    // lies between: a member beyond a relative clause is not part of the name.
    private static Capture Grow(MatchState state, int head, PathProgram path, RelationSet inner)
    {
        var count = state.Paths.Find(path, head);
        var capture = new Capture(head, head, head + 1);
        for (var grown = true; grown;)
        {
            grown = false;
            for (var i = 0; i < count; i++)
            {
                var token = state.Paths.Result(count, i);
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

        state.Paths.Release(count);
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
