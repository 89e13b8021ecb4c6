using System.Numerics;
using Readout.Language.Network;

namespace Readout.Forge.Network;

/// <summary>
/// An array that is learnt, with one gradient for each shard of a batch and the moments of Adam (Kingma and Ba 2015). Gradients are summed in the order of
/// the shards, so the number of threads changes nothing.
/// </summary>
internal sealed class Weights
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.98f;
    private const float Tiny = 1e-8f;

    private readonly float[] _first;
    private readonly float[] _second;

    public Weights(float[] values, int shards)
    {
        Values = values;
        Gradients = new float[shards][];
        for (var s = 0; s < shards; s++)
        {
            Gradients[s] = new float[values.Length];
        }

        _first = new float[values.Length];
        _second = new float[values.Length];
    }

    public float[] Values { get; }

    public float[][] Gradients { get; }

    /// <summary>Takes one step over elements from <paramref name="start"/> and clears their gradients.</summary>
    public void Step(int start, int length, float rate, float firstBias, float secondBias)
    {
        var values = Values.AsSpan(start, length);
        var first = _first.AsSpan(start, length);
        var second = _second.AsSpan(start, length);
        var sum = Gradients[0].AsSpan(start, length);
        for (var s = 1; s < Gradients.Length; s++)
        {
            var other = Gradients[s].AsSpan(start, length);
            Kernel.Add(other, sum);
            other.Clear();
        }

        var width = Vector<float>.Count;
        var i = 0;
        for (; Vector.IsHardwareAccelerated && i + width <= length; i += width)
        {
            var g = new Vector<float>(sum[i..]);
            var m = (new Vector<float>(first[i..]) * FirstDecay) + (g * (1 - FirstDecay));
            var v = (new Vector<float>(second[i..]) * SecondDecay) + (g * g * (1 - SecondDecay));
            m.CopyTo(first[i..]);
            v.CopyTo(second[i..]);
            var step = m * firstBias / (Vector.SquareRoot(v * secondBias) + new Vector<float>(Tiny));
            (new Vector<float>(values[i..]) - (step * rate)).CopyTo(values[i..]);
        }

        for (; i < length; i++)
        {
            var g = sum[i];
            first[i] = (first[i] * FirstDecay) + (g * (1 - FirstDecay));
            second[i] = (second[i] * SecondDecay) + (g * g * (1 - SecondDecay));
            var step = first[i] * firstBias / (MathF.Sqrt(second[i] * secondBias) + Tiny);
            values[i] -= step * rate;
        }

        sum.Clear();
    }
}
