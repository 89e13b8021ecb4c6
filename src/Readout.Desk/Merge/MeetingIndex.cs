using NodaTime;

namespace Readout.Desk.Merge;

/// <summary>
/// Finds the groups that a meeting may join, so that none is held against all of its pair: those that share a pair of sides with it and whose first member is near in time. Whoever joins must fit the first
/// member too, so no group that fits is left out; one that does not fit may be among them.
/// </summary>
internal sealed class MeetingIndex
{
    // The widest that MeetingMatch allows between days that are told or of publication.
    private const int Days = 3;

    // A longer range of days is cheaper to look for among all groups of the pair.
    private const int LongRange = 62;

    private readonly Dictionary<(string Pair, LocalDate Day), HashSet<int>> _byDay = [];
    private readonly Dictionary<string, HashSet<int>> _ranged = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> _all = new(StringComparer.Ordinal);

    /// <summary>A record has joined a group.</summary>
    public void Add(MeetingRecord record, int group, MeetingRecord first)
    {
        foreach (var pair in record.Pairs())
        {
            Put(_all, pair, group);
            if (first.Days is not null && !first.HasDay)
            {
                Put(_ranged, pair, group);
            }
            else if (DayOf(first) is { } day)
            {
                Put(_byDay, (pair, day), group);
            }
        }
    }

    /// <summary>The groups that a record may be of.</summary>
    public IEnumerable<int> Near(MeetingRecord record)
    {
        var found = new HashSet<int>();
        foreach (var pair in record.Pairs())
        {
            if (record is { Days: { } range, HasDay: false })
            {
                if (Period.DaysBetween(range.First, range.End) > LongRange)
                {
                    found.UnionWith(_all.GetValueOrDefault(pair) ?? []);
                    continue;
                }

                // Of those without a day the day of publication counts on both sides.
                Take(pair, range.First, range.End.PlusDays(-1), found);
            }

            if (DayOf(record) is { } day)
            {
                Take(pair, day.PlusDays(-Days), day.PlusDays(Days), found);
            }

            found.UnionWith(_ranged.GetValueOrDefault(pair) ?? []);
        }

        return found;
    }

    private static LocalDate? DayOf(MeetingRecord record) => record.HasDay ? record.Days!.Value.First : record.Published;

    private void Take(string pair, LocalDate first, LocalDate last, HashSet<int> found)
    {
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            if (_byDay.TryGetValue((pair, day), out var groups))
            {
                found.UnionWith(groups);
            }
        }
    }

    private static void Put<TKey>(Dictionary<TKey, HashSet<int>> groups, TKey key, int group)
        where TKey : notnull
    {
        if (!groups.TryGetValue(key, out var found))
        {
            groups[key] = found = [];
        }

        found.Add(group);
    }
}
