using System.Collections.Frozen;
using Readout.Language;
using Readout.Rules.Lexicons;
using Readout.Rules.Matching;

namespace Readout.Rules.Compilation;

/// <summary>A lexicon table with its keys as numbers. Immutable once rules are compiled.</summary>
internal sealed class LexiconIndex
{
    private readonly FrozenDictionary<int, int[]> _rowsByLemma;
    private readonly FrozenDictionary<int, int[]> _rowsByFirstWord;
    private readonly int[][] _keys;
    private readonly int[][][]?[] _phrases;
    private const int Any = -1;

    private readonly int[] _particles;
    private readonly int[] _tags;
    private readonly int _particleRelation;
    private readonly bool _hasParticles;

    public LexiconIndex(string name, LexiconTable table, VocabularyBuilder vocabulary)
    {
        Name = name;
        Table = table;
        _particleRelation = vocabulary.Relation("compound:prt");
        _hasParticles = table.ParticleIndex >= 0;
        _phrases = new int[table.Columns.Count][][][];
        _keys = [.. table.Rows.Select(r => vocabulary.Words(r.Lemma))];
        LongestKey = _keys.Length == 0 ? 0 : _keys.Max(k => k.Length);
        _particles = [.. table.Rows.Select(r => table.ParticleIndex < 0 || r.Cells[table.ParticleIndex].Length == 0 ? 0 : vocabulary.Word(r.Cells[table.ParticleIndex]))];
        _tags = [.. table.Rows.Select(r => table.TagIndex < 0 || r.Cells[table.TagIndex].Length == 0 ? -1 : (int)Enum.Parse<UniversalTag>(r.Cells[table.TagIndex]))];
        var rows = Enumerable.Range(0, _keys.Length);

        // A row whose particle is present beats one without, a row for one tag beats one for all.
        _rowsByLemma = rows.Where(r => _keys[r].Length == 1)
            .OrderBy(r => _particles[r] == 0).ThenBy(r => _tags[r] < 0).ThenBy(r => r)
            .GroupBy(r => _keys[r][0])
            .ToFrozenDictionary(g => g.Key, g => g.ToArray());
        _rowsByFirstWord = rows.OrderByDescending(r => _keys[r].Length)
            .ThenBy(r => _particles[r] == 0).ThenBy(r => _tags[r] < 0).ThenBy(r => r)
            .GroupBy(r => _keys[r][0])
            .ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    public string Name { get; }

    public LexiconTable Table { get; }

    /// <summary>Words in the longest key.</summary>
    public int LongestKey { get; }

    public int[] KeyOf(int row) => _keys[row];

    /// <summary>A column as phrases: for each row those that stand in its cell, separated by <c>|</c>.</summary>
    public int[][][] PhrasesOf(int column, VocabularyBuilder vocabulary) => _phrases[column] ??=
        [.. Table.Rows.Select(r => r.Cells[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(vocabulary.Words).ToArray())];

    /// <summary>The row of a token by its lemma, or -1.</summary>
    public int FindRow(MatchState state, int token, bool[]? allowed)
    {
        if (!_rowsByLemma.TryGetValue(state.Lemmas[token], out var rows))
        {
            return -1;
        }

        foreach (var row in rows)
        {
            if ((allowed is null || allowed[row]) && Fits(state, token, row))
            {
                return row;
            }
        }

        return -1;
    }

    /// <summary>The row of the longest key, of one or several words, that stands at a token; each word by its form or its lemma.</summary>
    public (int Row, int Length) FindEntry(MatchState state, int token, int end, bool[]? allowed)
    {
        var byForm = FindEntry(state, state.Words[token], token, end, allowed);
        if (state.Lemmas[token] == state.Words[token])
        {
            return byForm;
        }

        var byLemma = FindEntry(state, state.Lemmas[token], token, end, allowed);
        return byLemma.Length > byForm.Length ? byLemma : byForm;
    }

    private (int Row, int Length) FindEntry(MatchState state, int first, int token, int end, bool[]? allowed)
    {
        if (first == 0 || !_rowsByFirstWord.TryGetValue(first, out var rows))
        {
            return (-1, 0);
        }

        foreach (var row in rows)
        {
            var key = _keys[row];
            if (token + key.Length <= end && (allowed is null || allowed[row]) && Reads(state, token, key)
                && (key.Length > 1 || Fits(state, token, row)))
            {
                return (row, key.Length);
            }
        }

        return (-1, 0);
    }

    private static bool Reads(MatchState state, int token, int[] key)
    {
        for (var i = 1; i < key.Length; i++)
        {
            if (state.Words[token + i] != key[i] && state.Lemmas[token + i] != key[i])
            {
                return false;
            }
        }

        return true;
    }

    private bool Fits(MatchState state, int token, int row) =>
        (_tags[row] < 0 || _tags[row] == (int)state.Tags[token])
        && (_particles[row] == 0 ? !_hasParticles || !HasParticle(state, token, Any) : HasParticle(state, token, _particles[row]));

    private bool HasParticle(MatchState state, int token, int particle)
    {
        foreach (var child in state.Document[token].Children)
        {
            if (state.Relations[child] == _particleRelation && (particle == Any || state.Words[child] == particle))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A lexicon as one test uses it: with the rows that meet the test's conditions (null: all).</summary>
internal sealed record LexiconUse(LexiconIndex Lexicon, bool[]? Allowed)
{
    public int FindRow(MatchState state, int token) => Lexicon.FindRow(state, token, Allowed);

    public (int Row, int Length) FindEntry(MatchState state, int token, int end) => Lexicon.FindEntry(state, token, end, Allowed);

    public IEnumerable<int[]> Keys =>
        Enumerable.Range(0, Lexicon.Table.Rows.Count).Where(r => Allowed is null || Allowed[r]).Select(Lexicon.KeyOf);
}
