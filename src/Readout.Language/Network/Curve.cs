using System.Numerics;

namespace Readout.Language.Network;

/// <summary>
/// The network's curves, made of sums, products and quotients alone, so that a register of values and a single value are rounded alike on
/// every machine (the platform's own exponential differs between C libraries).
/// </summary>
internal static class Curve
{
    private const float Limit = 4.97f;

    // tanh as x·(135135 + 17325x² + 378x⁴ + x⁶) / (135135 + 62370x² + 3150x⁴ + 28x⁶), the continued fraction cut after seven terms; beyond the
    // limit it would leave [-1, 1].
    public static float Tanh(float x)
    {
        x = Math.Min(Math.Max(x, -Limit), Limit);
        var y = x * x;
        var top = x * (135135f + (y * (17325f + (y * (378f + y)))));
        var bottom = 135135f + (y * (62370f + (y * (3150f + (y * 28f)))));
        return top / bottom;
    }

    public static float Sigmoid(float x) => (Tanh(x * 0.5f) * 0.5f) + 0.5f;

    /// <summary>Rectifier that lets a tenth of a negative value through.</summary>
    public static float Bend(float x) => x > 0 ? x : x * 0.1f;

    public static void Tanh(Span<float> values)
    {
        var i = 0;
        for (; Vector.IsHardwareAccelerated && i + Vector<float>.Count <= values.Length; i += Vector<float>.Count)
        {
            Tanh(new Vector<float>(values[i..])).CopyTo(values[i..]);
        }

        for (; i < values.Length; i++)
        {
            values[i] = Tanh(values[i]);
        }
    }

    public static void Sigmoid(Span<float> values)
    {
        var half = new Vector<float>(0.5f);
        var i = 0;
        for (; Vector.IsHardwareAccelerated && i + Vector<float>.Count <= values.Length; i += Vector<float>.Count)
        {
            ((Tanh(new Vector<float>(values[i..]) * half) * half) + half).CopyTo(values[i..]);
        }

        for (; i < values.Length; i++)
        {
            values[i] = Sigmoid(values[i]);
        }
    }

    public static void Bend(Span<float> values)
    {
        var tenth = new Vector<float>(0.1f);
        var i = 0;
        for (; Vector.IsHardwareAccelerated && i + Vector<float>.Count <= values.Length; i += Vector<float>.Count)
        {
            var x = new Vector<float>(values[i..]);
            Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<float>.Zero), x, x * tenth).CopyTo(values[i..]);
        }

        for (; i < values.Length; i++)
        {
            values[i] = Bend(values[i]);
        }
    }

    private static Vector<float> Tanh(Vector<float> x)
    {
        x = Vector.Min(Vector.Max(x, new(-Limit)), new(Limit));
        var y = x * x;
        var top = x * (new Vector<float>(135135f) + (y * (new Vector<float>(17325f) + (y * (new Vector<float>(378f) + y)))));
        var bottom = new Vector<float>(135135f) + (y * (new Vector<float>(62370f) + (y * (new Vector<float>(3150f) + (y * new Vector<float>(28f))))));
        return top / bottom;
    }
}
