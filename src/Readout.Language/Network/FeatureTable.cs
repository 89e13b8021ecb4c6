using Readout.Language.Models;

namespace Readout.Language.Network;

/// <summary>Vectors of known features (words, letter groups, shapes) by hash. Immutable but for training, which changes the vectors.</summary>
internal sealed class FeatureTable(KeyIndex index, int size, float[] vectors)
{
    /// <summary>Numbers in a vector.</summary>
    public int Size => size;

    /// <summary>All vectors; the last one stands for what is not known.</summary>
    public float[] Vectors => vectors;

    /// <summary>Row of everything unknown.</summary>
    public int Unknown => index.Count;

    /// <summary>Row of the feature, or -1.</summary>
    public int Find(uint key) => index.Find(key);

    public static FeatureTable Read(ModelReader reader)
    {
        var size = reader.ReadInt();
        return new(KeyIndex.Read(reader), size, Packing.ReadBytes(reader));
    }

    public void Write(ModelWriter writer)
    {
        writer.Write(size);
        index.Write(writer);
        Packing.WriteBytes(writer, vectors);
    }
}
