using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Readout.Language.Network;

/// <summary>
/// Matrix products whose result does not depend on the machine: each output is summed by itself, over the inputs in their order, with a
/// product and a sum that are rounded one after the other. A vector register holds several outputs, never parts of one sum, so its width
/// changes nothing; no fused multiply-add is used.
/// </summary>
internal static class Kernel
{
    private const int RowBlock = 4;

    /// <summary>
    /// Adds a·b to <paramref name="c"/>: <paramref name="a"/> has <paramref name="rows"/> × <paramref name="inner"/> elements, that of row r
    /// and column k at r·<paramref name="rowStride"/> + k·<paramref name="columnStride"/>; b and c are dense and row-major.
    /// </summary>
    public static void AddProduct(
        ReadOnlySpan<float> a, int rowStride, int columnStride, ReadOnlySpan<float> b, Span<float> c, int rows, int inner, int columns)
    {
        if (rows == 0 || inner == 0 || columns == 0)
        {
            return;
        }

        if (a.Length <= ((rows - 1) * rowStride) + ((inner - 1) * columnStride) || b.Length < inner * columns || c.Length < rows * columns)
        {
            throw new ArgumentException($"{a.Length}, {b.Length} and {c.Length} elements; too few for {rows} × {inner} × {columns}", nameof(a));
        }

        if (Vector.IsHardwareAccelerated)
        {
            AddProductByVectors(a, rowStride, columnStride, b, c, rows, inner, columns);
        }
        else
        {
            AddProductPlainly(a, rowStride, columnStride, b, c, rows, inner, columns, 0);
        }
    }

    /// <summary>Adds <paramref name="source"/> to <paramref name="target"/>.</summary>
    public static void Add(ReadOnlySpan<float> source, Span<float> target)
    {
        target = target[..source.Length];
        var i = 0;
        for (; Vector.IsHardwareAccelerated && i + Vector<float>.Count <= source.Length; i += Vector<float>.Count)
        {
            (new Vector<float>(target[i..]) + new Vector<float>(source[i..])).CopyTo(target[i..]);
        }

        for (; i < source.Length; i++)
        {
            target[i] += source[i];
        }
    }

    /// <summary>The reference: one output after the other, from column <paramref name="first"/> on.</summary>
    internal static void AddProductPlainly(
        ReadOnlySpan<float> a, int rowStride, int columnStride, ReadOnlySpan<float> b, Span<float> c, int rows, int inner, int columns, int first)
    {
        for (var r = 0; r < rows; r++)
        {
            for (var j = first; j < columns; j++)
            {
                var sum = c[(r * columns) + j];
                for (var k = 0; k < inner; k++)
                {
                    sum += a[(r * rowStride) + (k * columnStride)] * b[(k * columns) + j];
                }

                c[(r * columns) + j] = sum;
            }
        }
    }

    // Four rows by two registers of columns at a time: each register of b that is loaded serves four rows.
    internal static void AddProductByVectors(
        ReadOnlySpan<float> a, int rowStride, int columnStride, ReadOnlySpan<float> b, Span<float> c, int rows, int inner, int columns)
    {
        var width = Vector<float>.Count;
        var whole = columns - (columns % width);
        ref var aRef = ref MemoryMarshal.GetReference(a);
        ref var bRef = ref MemoryMarshal.GetReference(b);
        ref var cRef = ref MemoryMarshal.GetReference(c);
        var r = 0;
        for (; r + RowBlock <= rows; r += RowBlock)
        {
            var j = 0;
            for (; j + (2 * width) <= whole; j += 2 * width)
            {
                FourRowsTwoRegisters(ref Unsafe.Add(ref aRef, r * rowStride), rowStride, columnStride, ref Unsafe.Add(ref bRef, j), ref Unsafe.Add(ref cRef, (r * columns) + j), inner, columns);
            }

            for (; j < whole; j += width)
            {
                for (var i = 0; i < RowBlock; i++)
                {
                    OneRegister(ref Unsafe.Add(ref aRef, (r + i) * rowStride), columnStride, ref Unsafe.Add(ref bRef, j), ref Unsafe.Add(ref cRef, ((r + i) * columns) + j), inner, columns);
                }
            }
        }

        for (; r < rows; r++)
        {
            var j = 0;
            for (; j + (4 * width) <= whole; j += 4 * width)
            {
                OneRowFourRegisters(ref Unsafe.Add(ref aRef, r * rowStride), columnStride, ref Unsafe.Add(ref bRef, j), ref Unsafe.Add(ref cRef, (r * columns) + j), inner, columns);
            }

            for (; j < whole; j += width)
            {
                OneRegister(ref Unsafe.Add(ref aRef, r * rowStride), columnStride, ref Unsafe.Add(ref bRef, j), ref Unsafe.Add(ref cRef, (r * columns) + j), inner, columns);
            }
        }

        if (whole < columns)
        {
            AddProductPlainly(a, rowStride, columnStride, b, c, rows, inner, columns, whole);
        }
    }

    private static void FourRowsTwoRegisters(ref float a, int rowStride, int columnStride, ref float b, ref float c, int inner, int columns)
    {
        var width = Vector<float>.Count;
        Vector<float> c00 = Load(ref c, 0), c01 = Load(ref c, width);
        Vector<float> c10 = Load(ref c, columns), c11 = Load(ref c, columns + width);
        Vector<float> c20 = Load(ref c, 2 * columns), c21 = Load(ref c, (2 * columns) + width);
        Vector<float> c30 = Load(ref c, 3 * columns), c31 = Load(ref c, (3 * columns) + width);
        for (var k = 0; k < inner; k++)
        {
            Vector<float> b0 = Load(ref b, 0), b1 = Load(ref b, width);
            Vector<float> a0 = new(a), a1 = new(Unsafe.Add(ref a, rowStride));
            Vector<float> a2 = new(Unsafe.Add(ref a, 2 * rowStride)), a3 = new(Unsafe.Add(ref a, 3 * rowStride));
            c00 += a0 * b0;
            c01 += a0 * b1;
            c10 += a1 * b0;
            c11 += a1 * b1;
            c20 += a2 * b0;
            c21 += a2 * b1;
            c30 += a3 * b0;
            c31 += a3 * b1;
            a = ref Unsafe.Add(ref a, columnStride);
            b = ref Unsafe.Add(ref b, columns);
        }

        Store(c00, ref c, 0);
        Store(c01, ref c, width);
        Store(c10, ref c, columns);
        Store(c11, ref c, columns + width);
        Store(c20, ref c, 2 * columns);
        Store(c21, ref c, (2 * columns) + width);
        Store(c30, ref c, 3 * columns);
        Store(c31, ref c, (3 * columns) + width);
    }

    private static void OneRowFourRegisters(ref float a, int columnStride, ref float b, ref float c, int inner, int columns)
    {
        var width = Vector<float>.Count;
        Vector<float> c0 = Load(ref c, 0), c1 = Load(ref c, width), c2 = Load(ref c, 2 * width), c3 = Load(ref c, 3 * width);
        for (var k = 0; k < inner; k++)
        {
            Vector<float> a0 = new(a);
            c0 += a0 * Load(ref b, 0);
            c1 += a0 * Load(ref b, width);
            c2 += a0 * Load(ref b, 2 * width);
            c3 += a0 * Load(ref b, 3 * width);
            a = ref Unsafe.Add(ref a, columnStride);
            b = ref Unsafe.Add(ref b, columns);
        }

        Store(c0, ref c, 0);
        Store(c1, ref c, width);
        Store(c2, ref c, 2 * width);
        Store(c3, ref c, 3 * width);
    }

    private static void OneRegister(ref float a, int columnStride, ref float b, ref float c, int inner, int columns)
    {
        var sum = Load(ref c, 0);
        for (var k = 0; k < inner; k++)
        {
            sum += new Vector<float>(a) * Load(ref b, 0);
            a = ref Unsafe.Add(ref a, columnStride);
            b = ref Unsafe.Add(ref b, columns);
        }

        Store(sum, ref c, 0);
    }

    private static Vector<float> Load(ref float source, int offset) =>
        Unsafe.ReadUnaligned<Vector<float>>(ref Unsafe.As<float, byte>(ref Unsafe.Add(ref source, offset)));

    private static void Store(Vector<float> value, ref float target, int offset) =>
        Unsafe.WriteUnaligned(ref Unsafe.As<float, byte>(ref Unsafe.Add(ref target, offset)), value);
}
