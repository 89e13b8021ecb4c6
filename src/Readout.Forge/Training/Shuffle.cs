namespace Readout.Forge.Training;

/// <summary>A seeded generator (SplitMix64) whose numbers are the same in every version of .NET.</summary>
internal sealed class Shuffle(ulong seed)
{
    private ulong _state = seed;

    public uint Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (uint)((z ^ (z >> 31)) >> 32);
    }

    public int Below(int limit) => (int)(((ulong)Next() * (ulong)limit) >> 32);

    public void Permute<T>(T[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
