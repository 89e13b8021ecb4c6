using Readout.Forge.Training;
using Readout.Language.Network;

namespace Readout.Language.Tests.Network;

public sealed class KernelTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1, 7, 8)]
    [InlineData(3, 5, 17)]
    [InlineData(4, 64, 51)]
    [InlineData(9, 33, 128)]
    [InlineData(6, 2, 100)]
    public void Vectors_give_the_bits_of_the_plain_product(int rows, int inner, int columns)
    {
        var chance = new Shuffle(7);
        float[] a = Numbers(chance, rows * inner), b = Numbers(chance, inner * columns), start = Numbers(chance, rows * columns);
        float[] plain = [.. start], fast = [.. start];
        Kernel.AddProductPlainly(a, inner, 1, b, plain, rows, inner, columns, 0);
        Kernel.AddProductByVectors(a, inner, 1, b, fast, rows, inner, columns);
        Assert.Equal(plain.Select(BitConverter.SingleToInt32Bits), fast.Select(BitConverter.SingleToInt32Bits));
    }

    [Fact]
    public void A_transposed_factor_is_read_by_its_strides()
    {
        float[] a = [1, 2, 3, 4, 5, 6], b = [1, 10], c = new float[3];
        Kernel.AddProduct(a, 1, 3, b, c, 3, 2, 1);
        Assert.Equal([41f, 52f, 63f], c);
    }

    [Fact]
    public void Too_short_a_factor_is_refused() =>
        Assert.Throws<ArgumentException>(() => Kernel.AddProduct(new float[5], 3, 1, new float[6], new float[4], 2, 3, 2));

    [Fact]
    public void Curves_of_a_register_and_of_a_number_are_rounded_alike()
    {
        var x = Enumerable.Range(-400, 801).Select(i => i / 37f).ToArray();
        foreach (var (span, one) in new (Action<float[]>, Func<float, float>)[] { (v => Curve.Tanh(v), Curve.Tanh), (v => Curve.Sigmoid(v), Curve.Sigmoid), (v => Curve.Bend(v), Curve.Bend) })
        {
            float[] all = [.. x];
            span(all);
            Assert.Equal(x.Select(one).Select(BitConverter.SingleToInt32Bits), all.Select(BitConverter.SingleToInt32Bits));
        }
    }

    [Fact]
    public void The_hyperbolic_tangent_is_close_to_the_true_one()
    {
        for (var x = -12f; x < 12; x += 0.01f)
        {
            Assert.Equal(Math.Tanh(x), Curve.Tanh(x), 0.0002);
            Assert.InRange(Curve.Tanh(x), -1f, 1f);
        }
    }

    private static float[] Numbers(Shuffle chance, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (chance.Next() / 4294967296f) - 0.5f)];
}
