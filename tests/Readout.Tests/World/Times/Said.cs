using Readout.Language;
using Readout.World.Times;

namespace Readout.Tests.World.Times;

/// <summary>Reads sentences as the reader does and writes what was found in one line: <c>Wednesday=2021-12-15</c>.</summary>
internal static class Said
{
    public static DocumentTimes Times(string text, string? published) =>
        TimeFinder.English.Find(LanguageEngine.English.Analyze(text), DocumentDate.TryParse(published, out var date) ? date : null);

    public static string Values(string text, string? published) =>
        string.Join("; ", Times(text, published).Select(t => $"{text[t.Start..t.End]}={t.Value ?? "null"}"));

    public static string Records(string text, string? published) =>
        string.Join("; ", Times(text, published).Select(t => $"{t.Date ?? "null"} {t.Precision?.ToString() ?? "null"} {t.Origin?.ToString() ?? "null"}"));

    public static string? Moment(string text, string? published) =>
        Times(text, published).Select(t => t.Moment).OfType<ZonedSpan>().FirstOrDefault() is { } moment
            ? moment.StartText + (moment.EndText is { } end ? "/" + end : "")
            : null;

    public static string TimeOf(string text, string? published, string word)
    {
        var document = LanguageEngine.English.Analyze(text);
        var times = TimeFinder.English.Find(document, DocumentDate.TryParse(published, out var date) ? date : null);
        var token = Enumerable.Range(0, document.TokenCount).First(i => document[i].Is(word));
        return times.TimeOf(token) is { } time ? text[time.Start..time.End] : "none";
    }
}
