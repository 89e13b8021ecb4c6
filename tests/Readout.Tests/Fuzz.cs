using System.Diagnostics;
using System.Globalization;

namespace Readout.Tests;

/// <summary>
/// Rounds over damaged input: some of fixed seeds in every run, and with READOUT_FUZZ_SECONDS further ones for so long (benchmarks/fuzz.sh). A failure names its seed; READOUT_FUZZ_SEED begins
/// with another.
/// </summary>
internal static class Fuzz
{
    private const int FirstSeed = 20240307;

    // Long enough for a machine that does other work too; what does not end is what this is for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] Oddities = ["\0", "\t", "\n", "\r", "\t\t", "#", "*", "|", ";", ":", "-", "\"", "\\", "[", ")", "{", "99999999999999999999", "-1", "0000-00-00", "é", "\uD83D", "\uFEFF", "\u2028", "~", "@", "$", " "];

    /// <summary>Runs rounds, each with numbers of its own.</summary>
    /// <param name="rounds">How many at least.</param>
    /// <param name="round">One round; it fails by throwing.</param>
    public static void Run(int rounds, Action<Random> round)
    {
        var (first, time, watch) = (Number("READOUT_FUZZ_SEED") ?? FirstSeed, TimeSpan.FromSeconds(Number("READOUT_FUZZ_SECONDS") ?? 0), Stopwatch.StartNew());
        var count = 0;
        for (; count < rounds || watch.Elapsed < time; count++)
        {
            var (seed, begun) = (first + count, watch.Elapsed);
            try
            {
                round(new Random(seed));
            }
            catch (Exception error)
            {
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"READOUT_FUZZ_SEED={seed} fails"), error);
            }

            Assert.True(watch.Elapsed - begun < Patience, string.Create(CultureInfo.InvariantCulture, $"READOUT_FUZZ_SEED={seed} took {watch.Elapsed - begun}"));
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} rounds from seed {first}"));
    }

    /// <summary>Bytes with one to three faults: changed, cut out, doubled, cut off.</summary>
    public static byte[] Damage(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        for (var times = random.Next(1, 4); times > 0 && bytes.Count > 8; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 40), bytes.Count - at)));
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Text with one to three faults: lines lost, doubled, moved, words out of place, signs that mean something elsewhere.</summary>
    public static string Damage(string whole, Random random)
    {
        var text = whole;
        for (var times = random.Next(1, 4); times > 0 && text.Length > 8; times--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 40), text.Length - at);
            text = random.Next(7) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(at, length)),
                2 => text.Insert(at, text.Substring(random.Next(text.Length - length + 1), length)),
                3 => text[..at],
                4 => Lines(text, random, static (lines, at, _) => lines.RemoveAt(at)),
                5 => Lines(text, random, static (lines, at, random) => lines.Insert(random.Next(lines.Count), lines[at])),
                _ => text.Insert(at, Oddities[random.Next(Oddities.Length)]),
            };
        }

        return text;
    }

    private static string Lines(string text, Random random, Action<List<string>, int, Random> change)
    {
        var lines = text.Split('\n').ToList();
        change(lines, random.Next(lines.Count), random);
        return string.Join('\n', lines);
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
