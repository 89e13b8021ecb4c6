namespace Readout.World.Times;

/// <summary>
/// What the text has spoken of so far, as one walks through its expressions in order: the stretch that "two days earlier", "the quarter"
/// or a bare clock time counts from. Used by one reading of one document.
/// </summary>
internal sealed class Timeline
{
    private readonly Spoken?[] _byUnit = new Spoken?[(int)TimeUnit.Century + 1];
    private int _count;

    /// <summary>The latest stretch of any size up to a year, or null.</summary>
    public Spoken? Latest => LatestFor(TimeUnit.Year);

    /// <summary>The latest stretch of a size, or null.</summary>
    public Spoken? LatestOf(TimeUnit unit) => _byUnit[(int)unit];

    /// <summary>The latest stretch that is no larger than a unit, or null.</summary>
    public Spoken? LatestFor(TimeUnit unit)
    {
        Spoken? latest = null;
        for (var i = 0; i <= (int)unit; i++)
        {
            if (_byUnit[i] is { } spoken && (latest is null || spoken.Order > latest.Value.Order))
            {
                latest = spoken;
            }
        }

        return latest;
    }

    public void Note(CalendarSpan span, DateOrigin origin, int sentence) =>
        _byUnit[(int)span.Unit] = new(span, origin, sentence, _count++);
}
