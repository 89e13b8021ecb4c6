using System.Text;

namespace Readout.Desk.Store;

/// <summary>
/// Text as databases take it: U+0000 and halves of surrogate pairs that stand alone become U+FFFD, one code point for one, so that all places stay where they are.
/// </summary>
internal static class StorableText
{
    /// <summary>A value, made storable if it is text.</summary>
    public static object? Of(object? value) => value is string text ? Of(text) : value;

    /// <summary>A text, made storable.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains('\0', StringComparison.Ordinal))
        {
            return text;
        }

        var storable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            storable.Append((rune.Value == 0 ? Rune.ReplacementChar : rune).ToString());
        }

        return storable.ToString();
    }
}
