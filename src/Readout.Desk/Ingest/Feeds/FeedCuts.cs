using System.Text.RegularExpressions;

namespace Readout.Desk.Ingest.Feeds;

/// <summary>Cuts entries out of a feed that is not well-formed.</summary>
internal static partial class FeedCuts
{
    /// <summary>The next entry that begins at <paramref name="from"/> or later: up to its end tag or, where that is missing, to the next entry.</summary>
    public static bool TryNext(string text, int from, out int start, out int end)
    {
        (start, end) = (0, 0);
        if (Beginning().Match(text, from) is not { Success: true } begin)
        {
            return false;
        }

        start = begin.Index;
        var close = text.IndexOf($"</{begin.Groups["name"].Value}>", start, StringComparison.Ordinal);
        var next = Beginning().Match(text, begin.Index + begin.Length);
        end = close >= 0 && (!next.Success || close < next.Index) ? close + begin.Groups["name"].Length + 3
            : next.Success ? next.Index
            : text.Length;
        return true;
    }

    [GeneratedRegex(@"<(?<name>(?:[\w.-]+:)?(?:item|entry))(?=[\s>])", RegexOptions.ExplicitCapture, -1)]
    private static partial Regex Beginning();
}
