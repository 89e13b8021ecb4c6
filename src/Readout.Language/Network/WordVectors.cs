using Readout.Language.Models;

namespace Readout.Language.Network;

/// <summary>Makes a vector of a word out of the vectors of its form, its letter groups and its shape. Immutable.</summary>
internal sealed class WordVectors(FeatureTable forms, FeatureTable grams, FeatureTable shapes, Dense mix)
{
    /// <summary>The sum of a word's letter groups is shortened to about the length of one vector.</summary>
    public const float GramScale = 0.3f;

    public FeatureTable Forms => forms;

    public FeatureTable Grams => grams;

    public FeatureTable Shapes => shapes;

    public Dense Mix => mix;

    public int InputSize => forms.Size + grams.Size + shapes.Size;

    /// <summary>Finds the rows of a word's features; returns those of form and shape.</summary>
    public (int Form, int Shape) FindRows(ReadOnlySpan<char> word, List<uint> hashes, List<int> gramRows)
    {
        var (form, shape) = WordFeatures.Of(word, hashes);
        gramRows.Clear();
        foreach (var hash in hashes)
        {
            var row = grams.Find(hash);
            if (row >= 0)
            {
                gramRows.Add(row);
            }
        }

        int formRow = forms.Find(form), shapeRow = shapes.Find(shape);
        return (formRow < 0 ? forms.Unknown : formRow, shapeRow < 0 ? shapes.Unknown : shapeRow);
    }

    /// <summary>Writes the joined vectors of the rows.</summary>
    public void Join(int formRow, List<int> gramRows, int shapeRow, Span<float> joined)
    {
        joined.Clear();
        forms.Add(formRow, joined);
        var sum = joined.Slice(forms.Size, grams.Size);
        foreach (var row in gramRows)
        {
            grams.Add(row, sum);
        }

        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] *= GramScale;
        }

        shapes.Add(shapeRow, joined[(forms.Size + grams.Size)..]);
    }

    public static WordVectors Read(ModelReader reader) =>
        new(FeatureTable.Read(reader), FeatureTable.Read(reader), FeatureTable.Read(reader), Dense.Read(reader));

    public void Write(ModelWriter writer)
    {
        forms.Write(writer);
        grams.Write(writer);
        shapes.Write(writer);
        mix.Write(writer);
    }
}
