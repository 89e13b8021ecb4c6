using System.Diagnostics;

namespace Readout.Cli.Gate;

/// <summary>
/// Work of a fixed kind and size, to say how fast a machine is at the moment: what programs like this one mostly do, namely look up words, sort numbers and multiply floats.
/// A speed told in rounds of it means the same on a slow and on a fast machine. It must not be changed: the floors count in it.
/// </summary>
internal static class ReferenceLoop
{
    private const int Words = 4096;
    private const int Numbers = 65_536;

    /// <summary>Seconds of one round.</summary>
    public static double Round()
    {
        var watch = Stopwatch.StartNew();
        var random = new Random(1);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Numbers; i++)
        {
            var word = string.Concat("w", random.Next(Words).ToString(System.Globalization.CultureInfo.InvariantCulture));
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        var numbers = new int[Numbers];
        random.NextBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(numbers.AsSpan()));
        Array.Sort(numbers);
        var (sum, weights) = (0f, Array.ConvertAll(numbers, static number => number * 1e-9f));
        for (var shift = 0; shift < 64; shift++)
        {
            for (var i = 0; i < weights.Length - shift; i++)
            {
                sum += weights[i] * weights[i + shift];
            }
        }

        // Both results are used, so that no compiler leaves the work out.
        return counts.Count == 0 || float.IsNaN(sum) ? 0 : watch.Elapsed.TotalSeconds;
    }
}
