using Readout.Language.Models;

namespace Readout.Language.Network;

/// <summary>
/// The network that reads a sentence: vectors of its words, gated layers over them, and on top the scores of tags, heads and relations. Immutable.
/// </summary>
internal sealed class SentenceNetwork
{
    /// <summary>Distances to a head are told apart up to this far, to either side.</summary>
    public const int FarthestDistance = 12;

    /// <summary>Number of distance classes: far left … far right, and the root.</summary>
    public const int DistanceCount = (2 * FarthestDistance) + 2;

    public required WordVectors Words { get; init; }

    public required GatedLayer[] Layers { get; init; }

    /// <summary>Scores of the tags from the layer before the last.</summary>
    public required Dense Tags { get; init; }

    /// <summary>The word as a dependent, for its head.</summary>
    public required Dense ArcDependent { get; init; }

    /// <summary>The word as a head.</summary>
    public required Dense ArcHead { get; init; }

    /// <summary>Joins dependent and head: score = (dependent · pair) · head.</summary>
    public required Dense ArcPair { get; init; }

    /// <summary>How much a dependent likes each distance.</summary>
    public required Dense ArcDistance { get; init; }

    /// <summary>The word as a dependent, for its relation.</summary>
    public required Dense RelationDependent { get; init; }

    /// <summary>The word as a head, for the relation of its dependents.</summary>
    public required Dense RelationHead { get; init; }

    /// <summary>Scores of the relations.</summary>
    public required Dense Relations { get; init; }

    /// <summary>The output that stands for the artificial root.</summary>
    public required float[] Root { get; init; }

    public int Size => Layers[0].Size;

    /// <summary>The class of the distance from word <paramref name="dependent"/> to <paramref name="head"/>, counted from 1; 0 is the root.</summary>
    public static int DistanceClass(int dependent, int head) =>
        head == 0 ? DistanceCount - 1
        : head < dependent ? FarthestDistance - Math.Min(FarthestDistance, dependent - head)
        : FarthestDistance - 1 + Math.Min(FarthestDistance, head - dependent);

    public static SentenceNetwork Read(ModelReader reader)
    {
        var words = WordVectors.Read(reader);
        var layers = new GatedLayer[reader.ReadInt()];
        for (var i = 0; i < layers.Length; i++)
        {
            layers[i] = GatedLayer.Read(reader);
        }

        return new()
        {
            Words = words,
            Layers = layers,
            Tags = Dense.Read(reader),
            ArcDependent = Dense.Read(reader),
            ArcHead = Dense.Read(reader),
            ArcPair = Dense.Read(reader),
            ArcDistance = Dense.Read(reader),
            RelationDependent = Dense.Read(reader),
            RelationHead = Dense.Read(reader),
            Relations = Dense.Read(reader),
            Root = Packing.ReadShorts(reader),
        };
    }

    public void Write(ModelWriter writer)
    {
        Words.Write(writer);
        writer.Write(Layers.Length);
        foreach (var layer in Layers)
        {
            layer.Write(writer);
        }

        foreach (var dense in (Dense[])[Tags, ArcDependent, ArcHead, ArcPair, ArcDistance, RelationDependent, RelationHead, Relations])
        {
            dense.Write(writer);
        }

        Packing.WriteShorts(writer, Root);
    }
}
