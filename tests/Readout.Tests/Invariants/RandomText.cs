using System.Text;

namespace Readout.Tests.Invariants;

/// <summary>Text that no editor would print, made from a seed: words of diplomacy, marks, digits, emoji and halves of them in any order.</summary>
internal static class RandomText
{
    private static readonly string[] Pieces =
    [
        "President", "Xi Jinping", "Putin", "the Kremlin", "a Kremlin official", "Reuters", "NATO", "Washington", "Beijing", "the ministry",
        "said", "told", "met", "denied that", "according to", "warned", "agreed", "urged", "asked", "will", "would", "not", "to", "that", "on", "in",
        "Wednesday", "4:07 p.m.", "Dec. 15", "2021", "a week after", "the summit", "talks", "sanctions", "gas", "his counterpart", "both leaders", "he", "they",
        "\"", "“", "”", "'", "’", "(", ")", "[", "]", ",", ".", "...", "…", ":", ";", "-", "—", "?", "!", "\n", "\n\n", "\r\n", "\t", "\u00A0",
        "😀", "𝕏", "\uD83D", "\uDE00", "é", "e\u0301", "العربية", "北京", "\u200F", "\uFEFF", "\0", "U.S.", "Mr.", "No. 10", "$5", "100%", "a@b.c", "http://x.y/z",
    ];

    public static string Of(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var left = random.Next(1, 400); left > 0; left--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(8) == 0 ? "" : " ");
        }

        return text.ToString();
    }
}
