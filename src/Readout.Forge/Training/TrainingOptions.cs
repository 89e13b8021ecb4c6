namespace Readout.Forge.Training;

/// <summary>How long and from which seed to train.</summary>
internal sealed record TrainingOptions
{
    public ulong Seed { get; init; } = 1;

    public int TaggerEpochs { get; init; } = 8;

    public int Folds { get; init; } = 4;

    public int FoldEpochs { get; init; } = 4;

    public int ParserEpochs { get; init; } = 10;

    public int RelationEpochs { get; init; } = 6;
}
