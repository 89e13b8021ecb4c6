using Readout.Rules.Matching;

namespace Readout.Rules.Compilation;

/// <summary>Asks what introduces a token: which words its <c>case</c> and <c>mark</c> children are.</summary>
internal sealed class MarkerTest(MarkerWords words, bool isNegated, MarkerRelations relations)
{
    public bool Holds(MatchState state, int token)
    {
        var any = false;
        var hit = false;
        foreach (var child in state.Document[token].Children)
        {
            if (relations.Markers.Holds(state, child))
            {
                any = true;
                hit |= IsAsked(state, token, child);
            }
        }

        if (!any)
        {
            (any, hit) = WithinName(state, token);
        }

        return (words.IsNone ? !any : hit) != isNegated;
    }

    // "Talks with Prime Minister Petter Nystrom": some parsers hang the preposition on the title or on the last name.
    private (bool Any, bool Hit) WithinName(MatchState state, int token)
    {
        var (any, hit) = (false, false);
        foreach (var part in state.Document[token].Children)
        {
            if (!relations.NameParts.Holds(state, part))
            {
                continue;
            }

            foreach (var child in state.Document[part].Children)
            {
                if (child < token && child < part && relations.Markers.Holds(state, child))
                {
                    any = true;
                    hit |= IsAsked(state, part, child);
                }
            }
        }

        return (any, hit);
    }

    private bool IsAsked(MatchState state, int token, int marker)
    {
        if (IsOne(state, token, marker, words.Phrases))
        {
            return true;
        }

        foreach (var lexicon in words.Lexicons)
        {
            var row = lexicon.FindEntry(state, marker, state.Document.TokenCount).Row;
            if (row >= 0 && Is(state, token, marker, lexicon.Lexicon.KeyOf(row)))
            {
                return true;
            }
        }

        foreach (var column in words.Columns)
        {
            if (IsOne(state, token, marker, column.PhrasesNow(state)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOne(MatchState state, int token, int marker, int[][] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (Is(state, token, marker, phrase))
            {
                return true;
            }
        }

        return false;
    }

    // "according to" is one marker and a `fixed` child of it, or (parsers differ) two markers in a row. A marker with a
    // continuation is not the shorter phrase: "because of" is not "because".
    private bool Is(MatchState state, int token, int marker, int[] phrase)
    {
        if (state.Words[marker] != phrase[0])
        {
            return false;
        }

        for (var i = 1; i < phrase.Length; i++)
        {
            var next = marker + i;
            if (next >= state.Document.TokenCount || state.Words[next] != phrase[i] || !Continues(state, token, marker, next, true))
            {
                return false;
            }
        }

        var after = marker + phrase.Length;
        return after >= state.Document.TokenCount || !Continues(state, token, marker, after, false);
    }

    private bool Continues(MatchState state, int token, int marker, int next, bool orMarker)
    {
        var head = state.Heads[next];
        return head == marker ? relations.Continuations.Holds(state, next) : orMarker && head == token && relations.Markers.Holds(state, next);
    }
}

/// <summary>The relations by which words introduce a token, by which further words belong to the first of them, and by which the words of a name hang together.</summary>
internal sealed record MarkerRelations(RelationSet Markers, RelationSet Continuations, RelationSet NameParts);

/// <summary>The words asked for: phrases, entries of lexicons, phrases named by a column.</summary>
internal sealed record MarkerWords(int[][] Phrases, LexiconUse[] Lexicons, MarkerColumn[] Columns)
{
    /// <summary>True if nothing is asked for: the token must have no marker.</summary>
    public bool IsNone => Phrases.Length + Lexicons.Length + Columns.Length == 0;
}

/// <summary>A column that holds phrases, separated by <c>|</c>, read from the row of a captured token.</summary>
internal sealed record MarkerColumn(int Slot, LexiconUse Use, int[][][] PhrasesByRow)
{
    public int[][] PhrasesNow(MatchState state)
    {
        for (var i = 0; i < state.Captures.Count; i++)
        {
            if (state.Captures[i].Slot == Slot)
            {
                var row = Use.FindRow(state, state.Captures[i].Capture.Head);
                return row < 0 ? [] : PhrasesByRow[row];
            }
        }

        return [];
    }
}
