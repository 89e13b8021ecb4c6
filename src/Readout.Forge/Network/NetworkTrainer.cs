using Readout.Forge.Training;
using Readout.Language.Network;

namespace Readout.Forge.Network;

/// <summary>All layers of the network in training.</summary>
internal sealed class NetworkTrainer
{
    public NetworkTrainer(NetworkSizes sizes, uint[] forms, uint[] grams, uint[] shapes, int tags, int relations)
    {
        Sizes = sizes;
        var chance = new Shuffle(sizes.Seed);
        var shards = NetworkSizes.Shards;
        Forms = new(forms, sizes.Form, shards, chance);
        Grams = new(grams, sizes.Gram, shards, chance);
        Shapes = new(shapes, sizes.Shape, shards, chance);
        Mix = new(sizes.Form + sizes.Gram + sizes.Shape, sizes.Layer, shards, chance);
        Gates = [.. Enumerable.Range(0, sizes.Layers).Select(l => new DenseTrainer((l == 0 ? 3 : 1) * sizes.Layer, 3 * sizes.Layer, shards, chance))];
        Tags = new(sizes.Layer, tags, shards, chance);
        ArcDependent = new(sizes.Layer, sizes.Arc, shards, chance);
        ArcHead = new(sizes.Layer, sizes.Arc, shards, chance);
        ArcPair = new(sizes.Arc, sizes.Arc, shards, chance);
        ArcDistance = new(sizes.Arc, SentenceNetwork.DistanceCount, shards, chance);
        RelationDependent = new(sizes.Layer, sizes.Relation, shards, chance);
        RelationHead = new(sizes.Layer, sizes.Relation, shards, chance);
        Relations = new(sizes.Relation, relations, shards, chance);
        Root = new(new float[sizes.Layer], shards);
        for (var i = 0; i < sizes.Layer; i++)
        {
            Root.Values[i] = ((chance.Next() * (2f / 4294967296f)) - 1) * 0.3f;
        }

        // Cells remember a little from the start.
        foreach (var gate in Gates)
        {
            gate.Layer.Bias.AsSpan(sizes.Layer, sizes.Layer).Fill(0.5f);
        }
    }

    public NetworkSizes Sizes { get; }

    public TableTrainer Forms { get; }

    public TableTrainer Grams { get; }

    public TableTrainer Shapes { get; }

    public DenseTrainer Mix { get; }

    public DenseTrainer[] Gates { get; }

    public DenseTrainer Tags { get; }

    public DenseTrainer ArcDependent { get; }

    public DenseTrainer ArcHead { get; }

    public DenseTrainer ArcPair { get; }

    public DenseTrainer ArcDistance { get; }

    public DenseTrainer RelationDependent { get; }

    public DenseTrainer RelationHead { get; }

    public DenseTrainer Relations { get; }

    public Weights Root { get; }

    /// <summary>The network as it stands; it shares the weights.</summary>
    public SentenceNetwork ToNetwork() => new()
    {
        Words = new(Forms.Table, Grams.Table, Shapes.Table, Mix.Layer),
        Layers = [.. Gates.Select(gate => new GatedLayer(gate.Layer))],
        Tags = Tags.Layer,
        ArcDependent = ArcDependent.Layer,
        ArcHead = ArcHead.Layer,
        ArcPair = ArcPair.Layer,
        ArcDistance = ArcDistance.Layer,
        RelationDependent = RelationDependent.Layer,
        RelationHead = RelationHead.Layer,
        Relations = Relations.Layer,
        Root = Root.Values,
    };

    public void Step(float rate, float firstBias, float secondBias)
    {
        foreach (var table in (TableTrainer[])[Forms, Grams, Shapes])
        {
            table.Step(rate, firstBias, secondBias);
        }

        foreach (var dense in (DenseTrainer[])[Mix, .. Gates, Tags, ArcDependent, ArcHead, ArcPair, ArcDistance, RelationDependent, RelationHead, Relations])
        {
            dense.Step(rate, firstBias, secondBias);
        }

        Root.Step(0, Root.Values.Length, rate, firstBias, secondBias);
    }
}
