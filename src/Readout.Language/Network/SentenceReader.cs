namespace Readout.Language.Network;

/// <summary>A network made ready for reading: its full layers in whole numbers. Immutable.</summary>
internal sealed class SentenceReader(SentenceNetwork network)
{
    public WordVectors Words { get; } = network.Words;

    /// <summary>Gates of the first layer, whose inputs are the vectors of three words.</summary>
    public Dense FirstGates { get; } = network.Layers[0].Gates;

    /// <summary>Gates of the other layers.</summary>
    public PackedDense[] Gates { get; } = [.. network.Layers.Skip(1).Select(layer => new PackedDense(layer.Gates))];

    public PackedDense Tags { get; } = new(network.Tags);

    public PackedDense ArcDependent { get; } = new(network.ArcDependent);

    public PackedDense ArcHead { get; } = new(network.ArcHead);

    public PackedDense ArcPair { get; } = new(network.ArcPair);

    public PackedDense ArcDistance { get; } = new(network.ArcDistance);

    public PackedDense RelationDependent { get; } = new(network.RelationDependent);

    public PackedDense RelationHead { get; } = new(network.RelationHead);

    public PackedDense Relations { get; } = new(network.Relations);

    public float[] Root { get; } = network.Root;

    /// <summary>Cells of a layer.</summary>
    public int Size { get; } = network.Size;
}
