using Readout.Language.Models;

namespace Readout.Language.Network;

/// <summary>A full layer: output = input · weights + bias, for any number of rows.</summary>
internal sealed class Dense(int inputs, int outputs, float[] weights, float[] bias)
{
    public Dense(int inputs, int outputs)
        : this(inputs, outputs, new float[inputs * outputs], new float[outputs])
    {
    }

    public int Inputs => inputs;

    public int Outputs => outputs;

    /// <summary>Weights, one row an input.</summary>
    public float[] Weights => weights;

    public float[] Bias => bias;

    public void Apply(ReadOnlySpan<float> input, Span<float> output, int rows)
    {
        for (var r = 0; r < rows; r++)
        {
            bias.CopyTo(output[(r * outputs)..]);
        }

        Kernel.AddProduct(input, inputs, 1, weights, output, rows, inputs, outputs);
    }

    public static Dense Read(ModelReader reader)
    {
        int inputs = reader.ReadInt(), outputs = reader.ReadInt();
        return new(inputs, outputs, Packing.ReadShorts(reader), Packing.ReadShorts(reader));
    }

    public void Write(ModelWriter writer)
    {
        writer.Write(inputs);
        writer.Write(outputs);
        Packing.WriteShorts(writer, weights);
        Packing.WriteShorts(writer, bias);
    }
}
