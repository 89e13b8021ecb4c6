namespace Readout.Rules.Syntax;

/// <summary>"Did you mean": the known name nearest to one that is not known.</summary>
internal static class Suggestion
{
    /// <summary>The sentence to append to a message, with a leading semicolon; empty where nothing is near.</summary>
    public static string For(string name, IEnumerable<string> known)
    {
        // Of one or two letters everything is near everything.
        var limit = name.Length < 3 ? 0 : Math.Max(1, name.Length / 3);
        string? best = null;
        foreach (var candidate in known.Order(StringComparer.Ordinal))
        {
            var distance = Distance(name, candidate);
            if (distance <= limit)
            {
                limit = distance - 1;
                best = candidate;
            }
        }

        return best is null ? "" : $"; did you mean '{best}'?";
    }

    /// <summary>"expected a, b or c".</summary>
    public static string List(IEnumerable<string> names)
    {
        var all = names.ToArray();
        return all.Length < 2 ? string.Concat(all) : string.Join(", ", all[..^1]) + " or " + all[^1];
    }

    // Edits (insert, delete, replace, swap of neighbours), without regard to case.
    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j : Cheapest(a, b, table, i, j);
            }
        }

        return table[a.Length, b.Length];
    }

    private static int Cheapest(string a, string b, int[,] table, int i, int j)
    {
        var same = Same(a[i - 1], b[j - 1]);
        var cost = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (same ? 0 : 1));
        var swapped = i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]);
        return swapped ? Math.Min(cost, table[i - 2, j - 2] + 1) : cost;
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
