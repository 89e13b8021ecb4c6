namespace Readout.Language.Names;

/// <summary>The labels of words: outside of names, or first or further word of a name of a type.</summary>
internal static class NameLabels
{
    public const int Outside = 0;

    /// <summary>Number of labels.</summary>
    public const int Count = 7;

    public static int First(NameType type) => 1 + (2 * (int)type);

    public static int Further(NameType type) => 2 + (2 * (int)type);

    /// <summary>True if a name goes on with <paramref name="label"/> after <paramref name="before"/>, or need not.</summary>
    public static bool MayFollow(int label, int before) => label == Outside || label % 2 == 1 || before == label || before == label - 1;

    /// <summary>Adds the names that the labels of a sentence tell.</summary>
    /// <param name="labels">One label for each word.</param>
    /// <param name="firstToken">Index of the first word in the document.</param>
    /// <param name="names">Takes the names.</param>
    public static void Collect(ReadOnlySpan<int> labels, int firstToken, List<NameSpan> names)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == Outside)
            {
                continue;
            }

            var end = i + 1;
            while (end < labels.Length && labels[end] != Outside && labels[end] % 2 == 0)
            {
                end++;
            }

            names.Add(new(firstToken + i, firstToken + end, (NameType)((labels[i] - 1) / 2)));
            i = end - 1;
        }
    }
}
