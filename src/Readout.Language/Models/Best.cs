namespace Readout.Language.Models;

/// <summary>Picks the best class; of equals the first.</summary>
internal static class Best
{
    public static int Of(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        return best;
    }
}
