using Readout.Records;

namespace Readout.Reading;

/// <summary>Tells which statement a place of the text belongs to: the innermost one whose content covers it. Immutable.</summary>
internal sealed class StatementMap
{
    private readonly Statement?[] _at;

    /// <summary>Maps every token to its statement.</summary>
    /// <param name="tokenStarts">Code point of each token's start, rising.</param>
    /// <param name="statements">The statements of the document.</param>
    public StatementMap(IReadOnlyList<int> tokenStarts, IEnumerable<Statement> statements)
    {
        _at = new Statement?[tokenStarts.Count];

        // The widest first, so that the innermost has the last word.
        foreach (var statement in statements.OrderByDescending(static s => s.Content[^1].End - s.Content[0].Start))
        {
            foreach (var span in statement.Content)
            {
                for (var i = FirstAt(tokenStarts, span.Start); i < tokenStarts.Count && tokenStarts[i] < span.End; i++)
                {
                    _at[i] = statement;
                }
            }
        }
    }

    /// <summary>The innermost statement whose content holds the token, or null for the document's own words.</summary>
    public Statement? At(int token) => _at[token];

    private static int FirstAt(IReadOnlyList<int> starts, int position)
    {
        var (low, high) = (0, starts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (starts[middle] < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
