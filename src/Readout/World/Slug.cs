using System.Globalization;
using System.Text;

namespace Readout.World;

/// <summary>Ids of names: <c>Inés Carranza</c> is <c>ines-carranza</c> on every machine, whatever it knows of languages.</summary>
internal static class Slug
{
    // The Latin letters with marks of European languages, Vietnamese aside, from U+00C0 on, and of transcriptions of Arabic; a letter that stays itself has no base here.
    private const string Marked = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚțḐḑḌḍḤḥḨḩḪḫḲḳḴḵṢṣṬṭẒẓẔẕ";
    private const string Base = "AAAAAACEEEEIIIINOOOOOOUUUUYaaaaaaceeeeiiiinoooooouuuuyyAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiJjKkLlLlLlLlNnNnNnOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzSsTtDdDdHhHhHhKkKkSsTtZzZz";

    /// <summary>A name without the marks on its Latin letters, as agencies write it; other letters stay.</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                var at = c < 0x80 ? -1 : Marked.IndexOf(c, StringComparison.Ordinal);
                plain.Append(at < 0 ? c : Base[at]);
            }
        }

        return plain.ToString();
    }

    /// <summary>Small letters and digits of a name, with hyphens for what stands between them.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in Plain(name))
        {
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-' && (char.IsWhiteSpace(c) || char.IsPunctuation(c)))
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
