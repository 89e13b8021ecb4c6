namespace Readout.Forge.Network;

/// <summary>How large the network is and how it is trained.</summary>
internal sealed record NetworkSizes
{
    /// <summary>A batch is cut into so many parts, whatever the number of threads.</summary>
    public const int Shards = 4;

    public ulong Seed { get; init; } = 1;

    public int Form { get; init; } = 80;

    public int Gram { get; init; } = 96;

    public int Shape { get; init; } = 16;

    /// <summary>Cells of a layer, half of them for each direction.</summary>
    public int Layer { get; init; } = 128;

    public int Layers { get; init; } = 3;

    public int Arc { get; init; } = 64;

    public int Relation { get; init; } = 64;

    public int Epochs { get; init; } = 20;

    /// <summary>Words in a batch, about.</summary>
    public int BatchWords { get; init; } = 512;

    public float Rate { get; init; } = 0.003f;

    /// <summary>Part of the inputs that is left out at random, of 256.</summary>
    public int DropInput { get; init; } = 48;

    public int DropLayer { get; init; } = 40;

    public int DropTop { get; init; } = 40;

    /// <summary>A form or letter group seen less often is not learnt.</summary>
    public int LeastForm { get; init; } = 2;

    public int LeastGram { get; init; } = 3;

    public int Threads { get; init; } = 2;
}
