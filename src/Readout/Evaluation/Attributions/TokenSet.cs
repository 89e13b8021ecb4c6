namespace Readout.Evaluation.Attributions;

/// <summary>
/// A set of token numbers, rising. Spans are compared as such sets, so that a comma or quotation mark more or less, or one span
/// cut into two, makes no difference.
/// </summary>
internal sealed class TokenSet : IEquatable<TokenSet>
{
    private readonly int[] _tokens;

    /// <summary>Takes token numbers in any order.</summary>
    public TokenSet(IEnumerable<int> tokens) => _tokens = [.. tokens.Distinct().Order()];

    public int Count => _tokens.Length;

    public ReadOnlySpan<int> Tokens => _tokens;

    /// <summary>How many tokens both hold.</summary>
    public int Shared(TokenSet other)
    {
        int count = 0, i = 0, j = 0;
        while (i < _tokens.Length && j < other._tokens.Length)
        {
            var order = _tokens[i].CompareTo(other._tokens[j]);
            count += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return count;
    }

    public bool Overlaps(TokenSet other) => Shared(other) > 0;

    /// <summary>Shared tokens as a share of all tokens of both; 1 where both are empty.</summary>
    public double Jaccard(TokenSet other)
    {
        var shared = Shared(other);
        var all = Count + other.Count - shared;
        return all == 0 ? 1 : (double)shared / all;
    }

    public static TokenSet Union(IEnumerable<TokenSet> sets) => new(sets.SelectMany(set => set._tokens));

    public bool Equals(TokenSet? other) => other is not null && _tokens.AsSpan().SequenceEqual(other._tokens);

    public override bool Equals(object? obj) => Equals(obj as TokenSet);

    public override int GetHashCode() => _tokens.Length == 0 ? 0 : HashCode.Combine(_tokens.Length, _tokens[0], _tokens[^1]);
}
