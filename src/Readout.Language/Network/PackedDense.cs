using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Readout.Language.Network;

/// <summary>
/// A full layer in whole numbers: inputs and weights of 13 and 12 bits, products summed exactly in 32 bits. Exact sums do not depend on their order, so
/// every instruction set gives the same bits. Immutable.
/// </summary>
/// <remarks>
/// Weights lie as the processor reads them: for each block of eight outputs, pair after pair of inputs, the two weights of one output side by side.
/// Outputs are filled up to a multiple of eight; inputs to a multiple of two.
/// </remarks>
internal sealed class PackedDense
{
    /// <summary>Outputs are computed in blocks of so many.</summary>
    public const int Block = 8;

    /// <summary>So many products of the largest values still fit into 32 bits.</summary>
    public const int MostInputs = 256;

    private const int LargestInput = 4095;
    private const int LargestWeight = 2047;

    // Inputs are whole numbers of a 256th, so up to ±16.
    private const float InputScale = 256;

    private readonly short[] _weights;
    private readonly float[] _bias;
    private readonly float _step;

    public PackedDense(Dense dense)
        : this(dense.Weights, dense.Bias, dense.Inputs, dense.Outputs)
    {
    }

    // Runs once over millions of numbers: compiled well from the start.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PackedDense(ReadOnlySpan<float> weights, ReadOnlySpan<float> bias, int inputs, int outputs)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(inputs % 2, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(inputs, MostInputs);
        Inputs = inputs;
        Outputs = outputs;
        Stride = (outputs + Block - 1) / Block * Block;
        _bias = new float[Stride];
        bias.CopyTo(_bias);
        var scale = ScaleFor(weights);
        _step = 1 / (scale * InputScale);
        _weights = new short[inputs * Stride];
        for (var k = 0; k < inputs; k++)
        {
            for (var j = 0; j < outputs; j++)
            {
                var place = (j / Block * Block * inputs) + (k / 2 * 2 * Block) + (j % Block * 2) + (k % 2);
                _weights[place] = (short)MathF.Round(weights[(k * outputs) + j] * scale);
            }
        }
    }

    public int Inputs { get; }

    public int Outputs { get; }

    /// <summary>Numbers in a row of the result; those after <see cref="Outputs"/> are 0.</summary>
    public int Stride { get; }

    /// <summary>Turns numbers into the whole numbers that <see cref="Apply"/> reads.</summary>
    public static void Pack(ReadOnlySpan<float> values, Span<short> packed)
    {
        packed = packed[..values.Length];
        var i = 0;
        if (Vector128.IsHardwareAccelerated)
        {
            ref var source = ref MemoryMarshal.GetReference(values);
            ref var target = ref MemoryMarshal.GetReference(packed);
            for (; i + 8 <= values.Length; i += 8)
            {
                var low = Pack(Vector128.LoadUnsafe(ref source, (nuint)i));
                var high = Pack(Vector128.LoadUnsafe(ref source, (nuint)i + 4));
                Vector128.Narrow(low, high).StoreUnsafe(ref target, (nuint)i);
            }
        }

        for (; i < values.Length; i++)
        {
            packed[i] = (short)(BitConverter.SingleToInt32Bits(Math.Min(Math.Max(values[i] * InputScale, -LargestInput), LargestInput) + Rounder) - RounderBits);
        }
    }

    /// <summary>Writes <paramref name="rows"/> rows of <see cref="Stride"/> numbers.</summary>
    public void Apply(ReadOnlySpan<short> input, Span<float> output, int rows)
    {
        if (input.Length < rows * Inputs || output.Length < rows * Stride)
        {
            throw new ArgumentException($"{input.Length} inputs and {output.Length} outputs; too few for {rows} rows of {Inputs} and {Stride}", nameof(input));
        }

        if (Avx2.IsSupported)
        {
            ApplyByAvx2(input, output, rows);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            ApplyByVectors(input, output, rows);
        }
        else
        {
            ApplyPlainly(input, output, rows);
        }
    }

    /// <summary>The reference.</summary>
    internal void ApplyPlainly(ReadOnlySpan<short> input, Span<float> output, int rows)
    {
        for (var r = 0; r < rows; r++)
        {
            for (var j = 0; j < Stride; j++)
            {
                var sum = 0;
                var weights = _weights.AsSpan((j / Block * Block * Inputs) + (j % Block * 2));
                for (var k = 0; k < Inputs; k += 2)
                {
                    sum += input[(r * Inputs) + k] * weights[k * Block];
                    sum += input[(r * Inputs) + k + 1] * weights[(k * Block) + 1];
                }

                output[(r * Stride) + j] = (sum * _step) + _bias[j];
            }
        }
    }

    /// <summary>Four outputs at a time, for processors without AVX2: each pair of weights is taken apart by shifts.</summary>
    internal void ApplyByVectors(ReadOnlySpan<short> input, Span<float> output, int rows)
    {
        ref var weights = ref Unsafe.As<short, int>(ref MemoryMarshal.GetArrayDataReference(_weights));
        for (var r = 0; r < rows; r++)
        {
            for (var j = 0; j < Stride; j += 4)
            {
                var sum = Vector128<int>.Zero;
                var place = (nuint)((j / Block * Block * Inputs / 2) + (j % Block));
                for (var k = 0; k < Inputs; k += 2, place += Block)
                {
                    var pair = Vector128.LoadUnsafe(ref weights, place);
                    sum += Vector128.ShiftRightArithmetic(Vector128.ShiftLeft(pair, 16), 16) * Vector128.Create((int)input[(r * Inputs) + k]);
                    sum += Vector128.ShiftRightArithmetic(pair, 16) * Vector128.Create((int)input[(r * Inputs) + k + 1]);
                }

                var result = (Vector128.ConvertToSingle(sum) * Vector128.Create(_step)) + Vector128.Create(_bias.AsSpan(j, 4));
                result.CopyTo(output[((r * Stride) + j)..]);
            }
        }
    }

    // Four rows by two blocks at a time: each register of weights that is loaded serves four rows.
    internal void ApplyByAvx2(ReadOnlySpan<short> input, Span<float> output, int rows)
    {
        ref var x = ref MemoryMarshal.GetReference(input);
        ref var y = ref MemoryMarshal.GetReference(output);
        var r = 0;
        for (; r + 4 <= rows; r += 4)
        {
            var j = 0;
            for (; j + (2 * Block) <= Stride; j += 2 * Block)
            {
                FourRowsTwoBlocks(ref Unsafe.Add(ref x, r * Inputs), ref Unsafe.Add(ref y, r * Stride), j);
            }

            for (; j < Stride; j += Block)
            {
                FourRowsOneBlock(ref Unsafe.Add(ref x, r * Inputs), ref Unsafe.Add(ref y, r * Stride), j);
            }
        }

        for (; r < rows; r++)
        {
            for (var j = 0; j < Stride; j += Block)
            {
                OneRow(ref Unsafe.Add(ref x, r * Inputs), ref Unsafe.Add(ref y, r * Stride), j);
            }
        }
    }

    private void FourRowsTwoBlocks(ref short x, ref float y, int j)
    {
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_weights), j * Inputs);
        ref var second = ref Unsafe.Add(ref first, Block * Inputs);
        ref var x1 = ref Unsafe.Add(ref x, Inputs);
        ref var x2 = ref Unsafe.Add(ref x, 2 * Inputs);
        ref var x3 = ref Unsafe.Add(ref x, 3 * Inputs);
        Vector256<int> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default, s30 = default, s31 = default;
        for (var k = 0; k < Inputs; k += 2)
        {
            var w0 = Vector256.LoadUnsafe(ref first, (nuint)(k * Block));
            var w1 = Vector256.LoadUnsafe(ref second, (nuint)(k * Block));
            var a = Pair(ref x, k);
            s00 += Avx2.MultiplyAddAdjacent(a, w0);
            s01 += Avx2.MultiplyAddAdjacent(a, w1);
            a = Pair(ref x1, k);
            s10 += Avx2.MultiplyAddAdjacent(a, w0);
            s11 += Avx2.MultiplyAddAdjacent(a, w1);
            a = Pair(ref x2, k);
            s20 += Avx2.MultiplyAddAdjacent(a, w0);
            s21 += Avx2.MultiplyAddAdjacent(a, w1);
            a = Pair(ref x3, k);
            s30 += Avx2.MultiplyAddAdjacent(a, w0);
            s31 += Avx2.MultiplyAddAdjacent(a, w1);
        }

        Store(s00, ref y, j, 0);
        Store(s01, ref y, j + Block, 0);
        Store(s10, ref y, j, Stride);
        Store(s11, ref y, j + Block, Stride);
        Store(s20, ref y, j, 2 * Stride);
        Store(s21, ref y, j + Block, 2 * Stride);
        Store(s30, ref y, j, 3 * Stride);
        Store(s31, ref y, j + Block, 3 * Stride);
    }

    private void FourRowsOneBlock(ref short x, ref float y, int j)
    {
        ref var weights = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_weights), j * Inputs);
        ref var x1 = ref Unsafe.Add(ref x, Inputs);
        ref var x2 = ref Unsafe.Add(ref x, 2 * Inputs);
        ref var x3 = ref Unsafe.Add(ref x, 3 * Inputs);
        Vector256<int> s0 = default, s1 = default, s2 = default, s3 = default;
        for (var k = 0; k < Inputs; k += 2)
        {
            var w = Vector256.LoadUnsafe(ref weights, (nuint)(k * Block));
            s0 += Avx2.MultiplyAddAdjacent(Pair(ref x, k), w);
            s1 += Avx2.MultiplyAddAdjacent(Pair(ref x1, k), w);
            s2 += Avx2.MultiplyAddAdjacent(Pair(ref x2, k), w);
            s3 += Avx2.MultiplyAddAdjacent(Pair(ref x3, k), w);
        }

        Store(s0, ref y, j, 0);
        Store(s1, ref y, j, Stride);
        Store(s2, ref y, j, 2 * Stride);
        Store(s3, ref y, j, 3 * Stride);
    }

    private void OneRow(ref short x, ref float y, int j)
    {
        ref var weights = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_weights), j * Inputs);
        var sum = Vector256<int>.Zero;
        for (var k = 0; k < Inputs; k += 2)
        {
            sum += Avx2.MultiplyAddAdjacent(Pair(ref x, k), Vector256.LoadUnsafe(ref weights, (nuint)(k * Block)));
        }

        Store(sum, ref y, j, 0);
    }

    private static Vector256<short> Pair(ref short x, int k) =>
        Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.As<short, byte>(ref Unsafe.Add(ref x, k)))).AsInt16();

    private void Store(Vector256<int> sum, ref float y, int j, int row)
    {
        var bias = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_bias), (nuint)j);
        ((Vector256.ConvertToSingle(sum) * Vector256.Create(_step)) + bias).StoreUnsafe(ref y, (nuint)(row + j));
    }

    // Adding 1.5 · 2²³ leaves the nearest whole number in the last bits of the sum, on every machine.
    private const float Rounder = 12582912f;
    private const int RounderBits = 0x4B400000;

    private static Vector128<int> Pack(Vector128<float> x)
    {
        var limited = Vector128.Min(Vector128.Max(x * Vector128.Create(InputScale), Vector128.Create((float)-LargestInput)), Vector128.Create((float)LargestInput));
        return (limited + Vector128.Create(Rounder)).AsInt32() - Vector128.Create(RounderBits);
    }

    // The largest power of two by which all weights still fit.
    private static float ScaleFor(ReadOnlySpan<float> weights)
    {
        var most = 0f;
        foreach (var weight in weights)
        {
            most = Math.Max(most, Math.Abs(weight));
        }

        var scale = 65536f;
        while (most * scale > LargestWeight)
        {
            scale /= 2;
        }

        return scale;
    }
}
