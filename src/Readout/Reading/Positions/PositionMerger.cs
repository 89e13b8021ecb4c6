using Readout.Records;

namespace Readout.Reading.Positions;

/// <summary>Puts together what is told more than once of the same position. One per document; not thread-safe.</summary>
internal sealed class PositionMerger
{
    private readonly List<Position> _positions = [];

    /// <summary>Adds a position, as further evidence where it is known.</summary>
    public void Add(Position position)
    {
        var known = _positions.FindIndex(other => IsSame(other, position));
        if (known < 0)
        {
            _positions.Add(position);
        }
        else
        {
            _positions[known] = _positions[known] with { Evidence = [.. _positions[known].Evidence, .. position.Evidence] };
        }
    }

    /// <summary>The positions, by first evidence.</summary>
    public List<Position> ToList() =>
        [.. _positions.OrderBy(static position => position.Evidence[0].Start).ThenBy(static position => position.Id, StringComparer.Ordinal)];

    // One told by somebody is not one told by the document, nor one that is certain one that is not.
    private static bool IsSame(Position a, Position b) =>
        a.Stance == b.Stance && a.Certainty == b.Certainty && a.Statement is null == b.Statement is null
        && SameEntities(a.Holder, b.Holder) && SameEntities(a.Toward, b.Toward) && SameIssue(a.Issue, b.Issue);

    private static bool SameEntities(IReadOnlyList<Party> a, IReadOnlyList<Party> b) =>
        a.Select(static party => party.Entity).ToHashSet().SetEquals(b.Select(static party => party.Entity));

    private static bool SameIssue(IReadOnlyList<Span> a, IReadOnlyList<Span> b)
    {
        var (first, second) = (WordsOf(a), WordsOf(b));
        var shared = first.Count(second.Contains);
        return first.Count == second.Count && shared == first.Count || 2 * shared > Math.Max(first.Count, second.Count);
    }

    private static HashSet<string> WordsOf(IReadOnlyList<Span> issue) =>
        [.. issue.SelectMany(static span => span.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(static word => word.Trim(',', '.', '"').ToLowerInvariant())];
}
