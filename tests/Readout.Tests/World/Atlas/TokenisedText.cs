using System.Text.RegularExpressions;
using Readout.Language;

namespace Readout.Tests.World.Atlas;

/// <summary>Cuts a line into one-sentence tokens the way a treebank does, so that these tests need no tokeniser.</summary>
internal static partial class TokenisedText
{
    public static Document Of(string text)
    {
        var words = new List<Word>();
        var sentence = 0;
        foreach (Match match in Piece().Matches(text))
        {
            words.Add(new(match.Index, match.Index + match.Length, match.Value, UniversalTag.X, "", -1, "root", sentence));
            if (match.Value is "?" or "!" or ";")
            {
                sentence++;
            }
        }

        return new(text, [.. words]);
    }

    // Abbreviations keep their dots, the possessive stands alone, hyphens and other marks are tokens.
    [GeneratedRegex(@"(?:\p{L}\.){2,}|\b(?:No|St|Lt|Gen|Mr|Mrs|Ms|Dr)\.|['’][sS]\b|\p{L}['’]\p{Lu}\p{L}+|[\p{L}\p{N}]+|\S", RegexOptions.NonBacktracking)]
    private static partial Regex Piece();
}
