namespace Readout.Rules.Compilation;

/// <summary>Hands out the numbers of a <see cref="Vocabulary"/> while rules are compiled.</summary>
internal sealed class VocabularyBuilder
{
    private readonly Dictionary<string, int> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _relations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _fineTags = new(StringComparer.Ordinal);

    public int Word(string word) => Number(_words, word.Length > 1 ? word.Replace('’', '\'') : word);

    public int[] Words(string phrase) =>
        [.. phrase.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Word)];

    public int Relation(string relation) => Number(_relations, relation);

    public int Entity(string type) => Number(_entities, type);

    public int FineTag(string tag) => Number(_fineTags, tag);

    public Vocabulary Build() => new(_words, _relations, _entities, _fineTags);

    private static int Number(Dictionary<string, int> table, string text)
    {
        if (!table.TryGetValue(text, out var number))
        {
            number = table.Count + 1;
            table.Add(text, number);
        }

        return number;
    }
}
