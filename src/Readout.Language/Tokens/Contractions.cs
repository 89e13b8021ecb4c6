namespace Readout.Language.Tokens;

/// <summary>Tells which neighbouring words are one multiword token in Universal Dependencies.</summary>
internal static class Contractions
{
    private static readonly string[] Tails = ["not", "na", "ta", "me"];

    /// <summary>True if the token at <paramref name="index"/> is written as one with the token before it.</summary>
    public static bool Joins(Document document, int index)
    {
        var token = document[index];
        if (index == 0 || document[index - 1].End != token.Start || !char.IsLetterOrDigit(document.Text[token.Start - 1]))
        {
            return false;
        }

        var text = token.Text;
        var isClitic = Letters.IsApostrophe(text[0]) ? text.Length > 1 || token.FineTag == "POS" : text.Length == 3 && Letters.IsApostrophe(text[1]);
        return isClitic || (Array.Exists(Tails, tail => token.Is(tail)) && char.IsLetter(document.Text[token.Start - 1]));
    }
}
