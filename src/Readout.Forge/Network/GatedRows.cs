namespace Readout.Forge.Network;

/// <summary>The way back through a gated layer, sentence by sentence.</summary>
internal readonly record struct GatedRows(float[] U, float[] Candidates, float[] Tanh, float[] Input, float[] Dx, float[] Du, float[] DInput, int Size)
{
    /// <summary>From the gradient of the output (<c>Dx</c>) to those of the gates before their curve and of the input.</summary>
    public void Back(int first, int count)
    {
        Span<float> carry = stackalloc float[Size];
        carry.Clear();
        var half = Size / 2;
        for (var t = 0; t < count; t++)
        {
            // The cells that ran forward are undone from the end, the others from the start.
            BackWord(first + count - 1 - t, count - 1 - t == 0 ? -1 : first + count - 2 - t, carry, 0, half);
            BackWord(first + t, t == count - 1 ? -1 : first + t + 1, carry, half, Size);
        }
    }

    private void BackWord(int t, int before, Span<float> carry, int start, int end)
    {
        int u = t * 3 * Size, x = t * Size;
        for (var d = start; d < end; d++)
        {
            float f = U[u + Size + d], r = U[u + (2 * Size) + d], tanh = Tanh[x + d], dh = Dx[x + d];
            var previous = before < 0 ? 0 : U[(before * 3 * Size) + d];
            var dCell = carry[d] + (dh * r * (1 - (tanh * tanh)));
            Du[u + d] = dCell * (1 - f);
            Du[u + Size + d] = dCell * (previous - Candidates[x + d]) * f * (1 - f);
            Du[u + (2 * Size) + d] = dh * (tanh - Input[x + d]) * r * (1 - r);
            DInput[x + d] += dh * (1 - r);
            carry[d] = dCell * f;
        }
    }
}
