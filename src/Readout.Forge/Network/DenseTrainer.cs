using Readout.Forge.Training;
using Readout.Language.Network;

namespace Readout.Forge.Network;

/// <summary>A full layer in training.</summary>
internal sealed class DenseTrainer
{
    private readonly Weights _weights;
    private readonly Weights _bias;
    private readonly float[] _transposed;

    public DenseTrainer(int inputs, int outputs, int shards, Shuffle chance)
    {
        Layer = new(inputs, outputs);
        var range = MathF.Sqrt(6f / (inputs + outputs));
        for (var i = 0; i < Layer.Weights.Length; i++)
        {
            Layer.Weights[i] = ((chance.Next() * (2f / 4294967296f)) - 1) * range;
        }

        _weights = new(Layer.Weights, shards);
        _bias = new(Layer.Bias, shards);
        _transposed = new float[inputs * outputs];
        Transpose();
    }

    public Dense Layer { get; }

    public void Apply(ReadOnlySpan<float> x, Span<float> y, int rows) => Layer.Apply(x, y, rows);

    /// <summary>Adds to the gradients of weights and bias and, unless empty, to that of the input.</summary>
    public void Back(int shard, ReadOnlySpan<float> x, ReadOnlySpan<float> dy, Span<float> dx, int rows)
    {
        int inputs = Layer.Inputs, outputs = Layer.Outputs;
        Kernel.AddProduct(x, 1, inputs, dy, _weights.Gradients[shard], inputs, rows, outputs);
        var bias = _bias.Gradients[shard].AsSpan();
        for (var r = 0; r < rows; r++)
        {
            Kernel.Add(dy.Slice(r * outputs, outputs), bias);
        }

        if (!dx.IsEmpty)
        {
            Kernel.AddProduct(dy, outputs, 1, _transposed, dx, rows, outputs, inputs);
        }
    }

    public void Step(float rate, float firstBias, float secondBias)
    {
        _weights.Step(0, Layer.Weights.Length, rate, firstBias, secondBias);
        _bias.Step(0, Layer.Bias.Length, rate, firstBias, secondBias);
        Transpose();
    }

    private void Transpose()
    {
        for (var r = 0; r < Layer.Inputs; r++)
        {
            for (var c = 0; c < Layer.Outputs; c++)
            {
                _transposed[(c * Layer.Inputs) + r] = Layer.Weights[(r * Layer.Outputs) + c];
            }
        }
    }
}
