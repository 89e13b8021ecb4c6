using System.Runtime.Intrinsics.X86;
using Readout.Forge.Training;
using Readout.Language.Network;

namespace Readout.Language.Tests.Network;

public sealed class PackedDenseTests
{
    [Theory]
    [InlineData(2, 1, 1)]
    [InlineData(64, 51, 7)]
    [InlineData(128, 109, 9)]
    [InlineData(256, 32, 4)]
    public void Every_instruction_set_gives_the_same_bits(int inputs, int outputs, int rows)
    {
        var chance = new Shuffle(5);
        var layer = new PackedDense(Numbers(chance, inputs * outputs, 2), Numbers(chance, outputs, 2), inputs, outputs);
        var packed = new short[rows * inputs];
        PackedDense.Pack(Numbers(chance, rows * inputs, 40), packed);
        float[] plain = new float[rows * layer.Stride], vectors = [.. plain], avx = [.. plain];
        layer.ApplyPlainly(packed, plain, rows);
        layer.ApplyByVectors(packed, vectors, rows);
        Assert.Equal(Bits(plain), Bits(vectors));
        if (Avx2.IsSupported)
        {
            layer.ApplyByAvx2(packed, avx, rows);
            Assert.Equal(Bits(plain), Bits(avx));
        }
    }

    [Fact]
    public void The_result_is_close_to_that_of_real_numbers()
    {
        var chance = new Shuffle(6);
        float[] weights = Numbers(chance, 128 * 40, 1), bias = Numbers(chance, 40, 1), x = Numbers(chance, 128, 2);
        var packed = new short[128];
        PackedDense.Pack(x, packed);
        var layer = new PackedDense(weights, bias, 128, 40);
        var y = new float[layer.Stride];
        layer.Apply(packed, y, 1);
        var real = new float[40];
        new Dense(128, 40, weights, bias).Apply(x, real, 1);
        for (var i = 0; i < real.Length; i++)
        {
            Assert.Equal(real[i], y[i], 0.05f);
        }
    }

    [Fact]
    public void Values_out_of_range_are_held_at_the_limit()
    {
        var packed = new short[9];
        PackedDense.Pack([1e9f, -1e9f, 0.5f, -0.5f, 0, 1, 2, 3, 1e9f], packed);
        Assert.Equal([4095, -4095, 128, -128, 0, 256, 512, 768, 4095], packed.Select(x => (int)x));
    }

    private static IEnumerable<int> Bits(float[] values) => values.Select(BitConverter.SingleToInt32Bits);

    private static float[] Numbers(Shuffle chance, int count, float range) =>
        [.. Enumerable.Range(0, count).Select(_ => ((chance.Next() / 4294967296f) - 0.5f) * range)];
}
