using System.Numerics;
using Readout.Language.Models;

namespace Readout.Language.Network;

/// <summary>
/// A recurrent layer whose gates look at the input alone (after Lei et al. 2018, "Simple Recurrent Units"), so that all products of a sentence are one
/// matrix product and only sums run along the words: the first half of the cells from left to right, the second from right to left.
/// </summary>
internal sealed class GatedLayer(Dense gates)
{
    public int Size => gates.Outputs / 3;

    public Dense Gates => gates;

    /// <summary>Replaces the rows of <paramref name="x"/> by the layer's output; <paramref name="u"/> holds candidate, forget gate and mixing gate.</summary>
    public static void Run(Span<float> u, Span<float> x, int size, int rows)
    {
        for (var t = 0; t < rows; t++)
        {
            Curve.Sigmoid(u.Slice((t * 3 * size) + size, 2 * size));
        }

        Recur(u, size, rows);
        for (var t = 0; t < rows; t++)
        {
            var row = u.Slice(t * 3 * size, 3 * size);
            Curve.Tanh(row[..size]);
            Mix(row[..size], row[(2 * size)..], x.Slice(t * size, size));
        }
    }

    /// <summary>Replaces each row's candidate by the cell: c = f·c' + (1 - f)·candidate.</summary>
    public static void Recur(Span<float> u, int size, int rows)
    {
        var half = size / 2;
        for (var t = 1; t <= rows; t++)
        {
            Carry(u, size, t - 1, t - 2, 0, half);
            Carry(u, size, rows - t, t == 1 ? -1 : rows - t + 1, half, size);
        }
    }

    private static void Carry(Span<float> u, int size, int to, int from, int first, int end)
    {
        var cell = u.Slice((to * 3 * size) + first, end - first);
        var forget = u.Slice((to * 3 * size) + size + first, end - first);
        var before = from >= 0 ? u.Slice((from * 3 * size) + first, end - first) : [];
        var d = 0;
        for (; Vector.IsHardwareAccelerated && d + Vector<float>.Count <= cell.Length; d += Vector<float>.Count)
        {
            var f = new Vector<float>(forget[d..]);
            var kept = from >= 0 ? f * new Vector<float>(before[d..]) : Vector<float>.Zero;
            (kept + ((Vector<float>.One - f) * new Vector<float>(cell[d..]))).CopyTo(cell[d..]);
        }

        for (; d < cell.Length; d++)
        {
            var kept = from >= 0 ? forget[d] * before[d] : 0;
            cell[d] = kept + ((1 - forget[d]) * cell[d]);
        }
    }

    // h = r·tanh(c) + (1 - r)·x
    private static void Mix(ReadOnlySpan<float> cell, ReadOnlySpan<float> gate, Span<float> x)
    {
        var d = 0;
        for (; Vector.IsHardwareAccelerated && d + Vector<float>.Count <= x.Length; d += Vector<float>.Count)
        {
            var r = new Vector<float>(gate[d..]);
            ((r * new Vector<float>(cell[d..])) + ((Vector<float>.One - r) * new Vector<float>(x[d..]))).CopyTo(x[d..]);
        }

        for (; d < x.Length; d++)
        {
            x[d] = (gate[d] * cell[d]) + ((1 - gate[d]) * x[d]);
        }
    }

    public static GatedLayer Read(ModelReader reader) => new(Dense.Read(reader));

    public void Write(ModelWriter writer) => gates.Write(writer);
}
