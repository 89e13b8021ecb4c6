using Readout.Language.Models;

namespace Readout.Language.Names;

/// <summary>Names that are known, each with its type, by the hashes of their words. A hint for the tagger, not a verdict. Immutable.</summary>
/// <param name="index">Keys of the names.</param>
/// <param name="types">The type of each.</param>
internal sealed class Gazetteer(KeyIndex index, byte[] types)
{
    /// <summary>Names of more words are not looked for.</summary>
    public const int MostWords = 6;

    public static Gazetteer Empty { get; } = new(new([]), []);

    /// <summary>Joins the hash of one more word to that of the words before it, 0 for none.</summary>
    public static uint Join(uint before, uint form) => Hash.Mix(6, before, form);

    /// <summary>The type of the name with this key, or -1.</summary>
    public int Find(uint key) => index.Find(key) is >= 0 and var place ? types[place] : -1;

    public static Gazetteer Read(ModelReader reader) => new(KeyIndex.Read(reader), reader.ReadBytes());

    public void Write(ModelWriter writer)
    {
        index.Write(writer);
        writer.Write((ReadOnlySpan<byte>)types);
    }
}
