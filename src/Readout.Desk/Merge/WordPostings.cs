namespace Readout.Desk.Merge;

/// <summary>Finds, among sets of words that were added one by one, those that share words with another, so that nothing is held against all.</summary>
internal sealed class WordPostings
{
    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Adds a set; its number is how many were added before.</summary>
    public void Add(IReadOnlySet<string> words)
    {
        foreach (var word in words)
        {
            if (!_byWord.TryGetValue(word, out var found))
            {
                _byWord[word] = found = [];
            }

            found.Add(_count);
        }

        _count++;
    }

    /// <summary>The numbers of the sets that share words with this one, each with how many.</summary>
    public Dictionary<int, int> Sharing(IReadOnlySet<string> words)
    {
        var shared = new Dictionary<int, int>();
        foreach (var word in words)
        {
            foreach (var number in _byWord.GetValueOrDefault(word) ?? [])
            {
                shared[number] = shared.GetValueOrDefault(number) + 1;
            }
        }

        return shared;
    }
}
