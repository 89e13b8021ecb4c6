namespace Readout.Reading.Events;

/// <summary>Tells words that a page has run together from names with a capital inside ("McDonald", "YouTube").</summary>
internal static class GluedWords
{
    private const int Seams = 2;

    /// <summary>True if small letters are followed by a capital more than once.</summary>
    public static bool IsIn(ReadOnlySpan<char> word)
    {
        var seams = 0;
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1]))
            {
                seams++;
            }
        }

        return seams >= Seams;
    }
}
