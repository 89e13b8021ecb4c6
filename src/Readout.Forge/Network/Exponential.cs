namespace Readout.Forge.Network;

/// <summary>The exponential and the softmax over it, rounded alike on every machine.</summary>
internal static class Exponential
{
    /// <summary>e to the x by halving the argument until the series is short: sums and products only.</summary>
    public static float Of(float x)
    {
        if (x < -80)
        {
            return 0;
        }

        x = Math.Min(x, 80);
        var power = (int)MathF.Floor((x * 1.44269504f) + 0.5f);
        var rest = x - (power * 0.693147182f);
        var sum = 1 + (rest * (1 + (rest * (0.5f + (rest * (0.166666672f + (rest * (0.0416666679f + (rest * 0.00833333377f)))))))));
        return sum * BitConverter.Int32BitsToSingle((power + 127) << 23);
    }

    /// <summary>
    /// Turns scores into the gradient of the cross-entropy with <paramref name="gold"/>, times <paramref name="scale"/>; returns the probability of gold. An
    /// infinitely low score stays out.
    /// </summary>
    public static float Gradient(Span<float> scores, int gold, float scale)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores)
        {
            most = Math.Max(most, score);
        }

        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = float.IsNegativeInfinity(scores[i]) ? 0 : Of(scores[i] - most);
            sum += scores[i];
        }

        var right = scores[gold] / sum;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = scores[i] / sum * scale;
        }

        scores[gold] -= scale;
        return right;
    }
}
