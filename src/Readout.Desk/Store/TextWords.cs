using System.Text;

namespace Readout.Desk.Store;

/// <summary>The words of a question to the full text.</summary>
internal static class TextWords
{
    /// <summary>Words and, between quotation marks, phrases; what holds no letter or digit is left out.</summary>
    public static IEnumerable<string> Of(string question)
    {
        var parts = question.Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            var plain = Plain(parts[i]);
            foreach (var part in i % 2 == 1 && i < parts.Length - 1 ? [plain] : plain.Split(' '))
            {
                if (part.Length > 0)
                {
                    yield return part;
                }
            }
        }
    }

    private static string Plain(string part)
    {
        var plain = new StringBuilder(part.Length);
        foreach (var rune in part.EnumerateRunes())
        {
            plain.Append(Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark ? rune.ToString() : " ");
        }

        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
