using System.Globalization;
using NodaTime;

namespace Readout.World.Times;

/// <summary>Reads an offset from UTC as texts write it: "+8", "-05:00", "+5:30", "+0530".</summary>
internal static class ClockOffset
{
    private const int MostHours = 14;

    public static Offset? Read(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length < 2 || text[0] is not ('+' or '-' or '\u2212' or '\u2013'))
        {
            return null;
        }

        var rest = text[1..].Trim();
        var colon = rest.IndexOf(':');
        var hours = colon >= 0 ? rest[..colon] : rest.Length == 4 ? rest[..2] : rest;
        var minutes = colon >= 0 ? rest[(colon + 1)..] : rest.Length == 4 ? rest[2..] : "0";
        if (!int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var h)
            || !int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var m) || h > MostHours || m > 59)
        {
            return null;
        }

        var offset = Offset.FromSeconds(((h * 60) + m) * 60);
        return text[0] == '+' ? offset : Offset.Zero - offset;
    }
}
