using System.Globalization;
using System.Text;
using Readout.Evaluation.Events;

namespace Readout.Cli.Commands;

/// <summary>Tables that <c>readout eval events</c> prints under its figures.</summary>
internal static class EventReport
{
    private const int Largest = 10;
    private const int Width = 6;

    /// <summary>What was read for each marked type, and the ten most frequent mistakes.</summary>
    public static string Confusions(EventCounts counts)
    {
        var text = new StringBuilder("\nmarked (down) and read (across), events about the pair; - is none\n").Append(' ', 11);
        var read = counts.Table.Keys.Select(static key => key.Read).Distinct().OrderBy(static type => type == EventScorer.Nothing).ThenBy(static type => type, StringComparer.Ordinal).ToList();
        read.ForEach(type => text.Append(Short(type).PadLeft(Width)));
        foreach (var row in counts.Table.GroupBy(static cell => cell.Key.Gold))
        {
            text.Append('\n').Append(row.Key.PadRight(11));
            foreach (var type in read)
            {
                var times = counts.Table.GetValueOrDefault((row.Key, type));
                text.Append((times == 0 ? "." : times.ToString(CultureInfo.InvariantCulture)).PadLeft(Width));
            }
        }

        text.Append("\n\nlargest confusions\n");
        foreach (var ((gold, told, isOnPair), times) in counts.Confusions.OrderByDescending(static one => one.Value).Take(Largest))
        {
            text.Append(CultureInfo.InvariantCulture, $"{times,4}  {gold} read as {told}{(isOnPair ? "" : ", roles wrong")}\n");
        }

        return text.ToString();
    }

    /// <summary>Share of right events by confidence.</summary>
    public static string Reliability(EventCounts counts)
    {
        var text = new StringBuilder("\nconfidence  events  mean   right\n");
        foreach (var (from, told, mean, right) in counts.Reliability.Bins)
        {
            text.Append(CultureInfo.InvariantCulture, $"{from:F1}..{from + 0.1:F1}    {told,6}  {mean:F3}  {right:F3}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"calibration error {counts.Reliability.Error:F3}\n").ToString();
    }

    /// <summary>Rule, events about the pair, right ones: tab-separated.</summary>
    public static string ByRule(EventCounts counts)
    {
        var text = new StringBuilder("rule\ttold\tright\n");
        foreach (var (rule, (told, right)) in counts.ByRule)
        {
            text.Append(CultureInfo.InvariantCulture, $"{rule}\t{told}\t{right}\n");
        }

        return text.ToString();
    }

    private static string Short(string type) => type.Length <= Width - 1 ? type : type[..(Width - 1)];
}
