using System.Numerics;

namespace Readout.Language.Models;

/// <summary>Feature hashes: the same on every machine.</summary>
internal static class Hash
{
    public static uint Mix(uint template, uint a, uint b = 0, uint c = 0)
    {
        var h = (template + 1) * 0x9E3779B1u;
        h = BitOperations.RotateLeft(h ^ (a * 0x85EBCA6Bu), 13) * 0xC2B2AE35u;
        h = BitOperations.RotateLeft(h ^ (b * 0x27D4EB2Fu), 15) * 0x165667B1u;
        h = BitOperations.RotateLeft(h ^ (c * 0x9E3779B1u), 11) * 0x85EBCA6Bu;
        h ^= h >> 16;
        h *= 0xC2B2AE35u;
        return h ^ (h >> 15);
    }

    public static uint Of(ReadOnlySpan<char> text)
    {
        var h = 2166136261u;
        foreach (var c in text)
        {
            h = (h ^ c) * 16777619u;
        }

        return h ^ (h >> 15);
    }
}
