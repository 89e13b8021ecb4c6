namespace Readout.Forge.Network;

/// <summary>Working memory by name, grown as needed.</summary>
internal sealed class Buffers
{
    private readonly Dictionary<string, float[]> _buffers = new(StringComparer.Ordinal);

    /// <summary>The buffer with at least <paramref name="length"/> numbers, whatever they are.</summary>
    public float[] Get(string name, int length)
    {
        if (!_buffers.TryGetValue(name, out var buffer) || buffer.Length < length)
        {
            _buffers[name] = buffer = new float[length + (length / 4)];
        }

        return buffer;
    }

    /// <summary>The same with the first <paramref name="length"/> numbers cleared.</summary>
    public float[] Zero(string name, int length)
    {
        var buffer = Get(name, length);
        buffer.AsSpan(0, length).Clear();
        return buffer;
    }
}
