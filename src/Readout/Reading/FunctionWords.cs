using System.Collections.Frozen;

namespace Readout.Reading;

/// <summary>
/// The function words of a language (lexicon/english/function-words.txt), and how much of a text they make up: a cheap
/// test whether a text is of that language at all.
/// </summary>
internal sealed class FunctionWords
{
    /// <summary>
    /// Below this share, in percent, a text is held to be of another language. English news has 18 to 55; its nearest
    /// neighbours stay below 15 (FunctionWordsTests checks both).
    /// </summary>
    public const int LeastPercent = 15;

    // Shorter texts (a headline, a list of names) tell nothing.
    private const int LeastLetters = 200;
    private const int MostCharacters = 20_000;
    private const int LongestWord = 12;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    private FunctionWords(IEnumerable<string> words) =>
        _words = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static FunctionWords English { get; } = new(Load("english/function-words.txt"));

    /// <summary>True of a function word, in any case.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);

    /// <summary>Share, in percent, of function words among the words at the start of a text; null where there is too little to tell.</summary>
    public int? ShareIn(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, MostCharacters));
        int letters = 0, words = 0, known = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            if (!char.IsLetter(sample[i]))
            {
                continue;
            }

            var start = i;
            while (i < sample.Length && char.IsLetter(sample[i]))
            {
                i++;
            }

            letters += i - start;
            words++;
            known += i - start <= LongestWord && _words.Contains(sample[start..i]) ? 1 : 0;
        }

        return letters < LeastLetters ? null : 100 * known / words;
    }

    private static string[] Load(string resource)
    {
        using var stream = typeof(FunctionWords).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd()
            .Split('\n')
            .Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
    }
}
