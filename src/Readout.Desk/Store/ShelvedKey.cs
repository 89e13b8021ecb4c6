using System.Data.Common;
using Readout.Desk.Stories;

namespace Readout.Desk.Store;

/// <summary>That a document stands under a key of stories in a period (<c>story_key</c>).</summary>
/// <param name="Period">The period, as <see cref="StoryKeys.Period"/> counts them.</param>
/// <param name="Key">The key.</param>
/// <param name="Doc">Number of the document.</param>
internal readonly record struct ShelvedKey(long Period, long Key, long Doc)
{
    /// <summary>Names all periods as <c>every (period)</c>, null the last. They are found one after another by the key's order; a list of the distinct ones would read all keys.</summary>
    public static readonly string EveryPeriod =
        $"WITH RECURSIVE every (period) AS (SELECT min(period) FROM story_key WHERE period > {StoryKeys.AnyTime} UNION ALL SELECT (SELECT min(k.period) FROM story_key k WHERE k.period > e.period) FROM every e WHERE e.period IS NOT NULL)";

    /// <summary>The row of an answer: period, key, document.</summary>
    public static ShelvedKey Of(DbDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));
}
