using System.Buffers;
using System.Text;

namespace Readout.Web.Wording;

/// <summary>
/// Makes news text safe to print on one line: white space becomes one space, and characters that would steer a terminal or
/// turn the direction of the line round are shown instead of obeyed.
/// </summary>
internal static class Visible
{
    private const char ControlPictures = '\u2400';
    private const char DeletePicture = '\u2421';
    private const char Unprintable = '\uFFFD';

    /// <summary>Marks that embed, override or isolate a direction of writing.</summary>
    private static readonly SearchValues<char> Directions =
        SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>The text on one line.</summary>
    public static string OneLine(string text) => OneLine(text, null);

    /// <summary>The text on one line, and for each character of the line the place in the text that it stands for.</summary>
    public static string OneLine(string text, List<int>? places)
    {
        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isSpace = char.IsWhiteSpace(text[i]);
            if (isSpace && (line.Length == 0 || line[^1] == ' '))
            {
                continue;
            }

            line.Append(isSpace ? ' ' : Shown(text[i]));
            places?.Add(i);
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>The text with its white space, every character in its place: only what would steer the reading of it is replaced, one for one.</summary>
    public static string Text(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            shown.Append(c is '\n' or '\t' ? c : char.IsSurrogate(c) || !char.IsWhiteSpace(c) ? Shown(c) : ' ');
        }

        return shown.ToString();
    }

    private static char Shown(char c) =>
        c < ' ' ? (char)(ControlPictures + c)
        : c == '\u007F' ? DeletePicture
        : char.IsControl(c) || Directions.Contains(c) ? Unprintable
        : c;
}
