namespace Readout.Desk.Stories;

/// <summary>Turns numbers into other numbers that look drawn by lot, the same on every machine.</summary>
internal static class Hashing
{
    /// <summary>The finisher of SplitMix64 (Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014).</summary>
    public static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15UL;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
