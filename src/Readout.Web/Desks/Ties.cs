using Readout.Desk.Store;
using Readout.Web.Documents;

namespace Readout.Web.Desks;

/// <summary>How often two stand in one meeting or act.</summary>
/// <param name="One">One of them.</param>
/// <param name="Other">The other.</param>
/// <param name="Count">In how many of the records that were looked at, one of each story.</param>
public sealed record Tie(NamedParty One, NamedParty Other, int Count);

/// <summary>Finds with whom an actor has to do, and those among each other.</summary>
internal static class Ties
{
    private const long MostRecords = 300;

    private static readonly string[] Parts = ["participant", "host", "actor", "recipient"];

    /// <summary>The ties of an actor to those with whom it stands in its newest meetings and acts, and the ties among those; the strongest first.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="names">Names of entities.</param>
    /// <param name="id">The actor.</param>
    /// <param name="most">How many others at most.</param>
    public static IReadOnlyList<Tie> Of(DeskStore desk, DeskNames names, string id, int most)
    {
        var records = desk.Ask(
            $"SELECT p.doc, p.r, p.entity, d.story FROM (SELECT DISTINCT doc, r FROM ({RecordLines.Keys("$1", Parts, MostRecords)}) u) k CROSS JOIN parties p JOIN documents d ON d.doc = p.doc WHERE p.doc = k.doc AND p.r = k.r AND p.entity NOT LIKE 'unnamed:%' ORDER BY p.doc, p.r", id)
            .Rows.GroupBy(static row => ((long)row[0]!, (long)row[1]!))
            .Select(static record => (Story: (string)record.First()[3]!, Who: record.Select(static row => (string)row[2]!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList()))
            .DistinctBy(static record => (record.Story, string.Join(' ', record.Who))).ToList();
        var others = records.SelectMany(static record => record.Who).Where(who => who != id).CountBy(static who => who)
            .OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal).Take(most).Select(static pair => pair.Key).Append(id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. records.SelectMany(record => record.Who.Where(others.Contains).SelectMany((one, i) => record.Who.Where(others.Contains).Skip(i + 1).Select(other => one == id || other == id ? (id, one == id ? other : one) : (one, other))))
                .CountBy(static pair => pair).OrderByDescending(static tie => tie.Value).ThenBy(static tie => tie.Key.Item1, StringComparer.Ordinal).ThenBy(static tie => tie.Key.Item2, StringComparer.Ordinal)
                .Select(tie => new Tie(new(names.Of(tie.Key.Item1), tie.Key.Item1), new(names.Of(tie.Key.Item2), tie.Key.Item2), tie.Value)),
        ];
    }
}
