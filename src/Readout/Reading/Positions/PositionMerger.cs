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
            var first = _positions[known];
            _positions[known] = first with
            {
                Toward = first.Toward.Count > 0 ? first.Toward : position.Toward,
                Issue = first.Issue.Count > 0 ? first.Issue : position.Issue,
                Evidence = [.. first.Evidence, .. position.Evidence],
            };
        }
    }

    /// <summary>The positions, by first evidence.</summary>
    public List<Position> ToList() =>
        [.. _positions.OrderBy(static position => position.Evidence[0].Start).ThenBy(static position => position.Id, StringComparer.Ordinal)];

    // One told by somebody is not one told by the document, nor one that is certain one that is not.
    private static bool IsSame(Position a, Position b) =>
        a.Stance == b.Stance && a.Certainty == b.Certainty && a.Statement is null == b.Statement is null
        && SameEntities(a.Holder, b.Holder) && SameToward(a, b) && SameIssue(a.Issue, b.Issue);

    // A position said again is often said shorter: toward nobody the second time, where the issue is told both times.
    private static bool SameToward(Position a, Position b) =>
        SameEntities(a.Toward, b.Toward) || ((a.Toward.Count == 0 || b.Toward.Count == 0) && a.Issue.Count > 0 && b.Issue.Count > 0);

    private static bool SameEntities(IReadOnlyList<Party> a, IReadOnlyList<Party> b) =>
        a.Select(static party => party.Entity).ToHashSet().SetEquals(b.Select(static party => party.Entity));

    // The same content words, or one issue told shorter by the words of the other ("the dam" for "the dam on the Loa").
    private static bool SameIssue(IReadOnlyList<Span> a, IReadOnlyList<Span> b)
    {
        var (first, second) = (WordsOf(a), WordsOf(b));
        if (first.Count == 0 || second.Count == 0)
        {
            return first.Count == second.Count;
        }

        var shared = first.Count(second.Contains);
        return shared == Math.Min(first.Count, second.Count) || 2 * shared > Math.Max(first.Count, second.Count);
    }

    private static HashSet<string> WordsOf(IReadOnlyList<Span> issue) =>
        [.. issue
            .SelectMany(static span => span.Text.Split((char[])[' ', '-', '\n'], StringSplitOptions.RemoveEmptyEntries))
            .Select(static word => word.Trim(',', '.', '"', '“', '”', '\'', '’').ToLowerInvariant())
            .Where(static word => word.Length > 0 && !FunctionWords.English.Contains(word))];
}
