namespace Readout.Reading.Variants;

/// <summary>Aligns two accounts word by word.</summary>
internal static class WordAlignment
{
    /// <summary>
    /// The longest common subsequence of classes, as pairs of positions, by the textbook table (Wagner and Fischer 1974). Ties
    /// are broken toward the earlier word of the first account, so the result is one for any machine.
    /// </summary>
    public static List<(int First, int Second)> Align(ContentWord[] first, ContentWord[] second)
    {
        var length = new int[first.Length + 1, second.Length + 1];
        for (var i = first.Length - 1; i >= 0; i--)
        {
            for (var j = second.Length - 1; j >= 0; j--)
            {
                length[i, j] = first[i].Class == second[j].Class
                    ? length[i + 1, j + 1] + 1
                    : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }

        var pairs = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < first.Length && j < second.Length;)
        {
            if (first[i].Class == second[j].Class)
            {
                pairs.Add((i++, j++));
            }
            else if (length[i + 1, j] >= length[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs;
    }
}
