using System.Runtime.CompilerServices;
using Readout.Language.Models;

namespace Readout.Language.Network;

/// <summary>Stores weights as whole numbers of a step, the step a power of two, so that unpacking is exact.</summary>
internal static class Packing
{
    public static void WriteShorts(ModelWriter writer, ReadOnlySpan<float> values)
    {
        var exponent = Exponent(values, short.MaxValue);
        var packed = new short[values.Length];
        for (var i = 0; i < packed.Length; i++)
        {
            packed[i] = (short)MathF.Round(MathF.ScaleB(values[i], exponent));
        }

        writer.Write(exponent);
        writer.Write((ReadOnlySpan<short>)packed);
    }

    // Runs once over millions of numbers: compiled well from the start.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float[] ReadShorts(ModelReader reader)
    {
        var step = MathF.ScaleB(1, -reader.ReadInt());
        var packed = reader.ReadShorts();
        var values = new float[packed.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = packed[i] * step;
        }

        return values;
    }

    public static void WriteBytes(ModelWriter writer, ReadOnlySpan<float> values)
    {
        var exponent = Exponent(values, sbyte.MaxValue);
        var packed = new byte[values.Length];
        for (var i = 0; i < packed.Length; i++)
        {
            packed[i] = (byte)(sbyte)MathF.Round(MathF.ScaleB(values[i], exponent));
        }

        writer.Write(exponent);
        writer.Write((ReadOnlySpan<byte>)packed);
    }

    // The largest power of two by which all values still fit.
    private static int Exponent(ReadOnlySpan<float> values, int limit)
    {
        var most = 0f;
        foreach (var value in values)
        {
            most = Math.Max(most, Math.Abs(value));
        }

        var exponent = 0;
        while (exponent < 24 && MathF.ScaleB(most, exponent + 1) <= limit)
        {
            exponent++;
        }

        while (MathF.ScaleB(most, exponent) > limit)
        {
            exponent--;
        }

        return exponent;
    }
}
