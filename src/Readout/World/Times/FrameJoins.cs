using System.Collections.Frozen;

namespace Readout.World.Times;

/// <summary>
/// Which neighbouring frames are one expression, and by what words between them: the table <c>lexicon/english/times-joins.tsv</c>.
/// </summary>
internal sealed class FrameJoins
{
    private readonly FrozenSet<(FrameLevel Left, string Words, FrameLevel Right)> _joins;

    private FrameJoins(HashSet<(FrameLevel, string, FrameLevel)> joins) => _joins = joins.ToFrozenSet();

    public static FrameJoins Load(TimeTable table)
    {
        var joins = new HashSet<(FrameLevel, string, FrameLevel)>();
        for (var i = 0; i < table.RowCount; i++)
        {
            joins.Add((Level(table[i, "left"]), table[i, "words"], Level(table[i, "right"])));
        }

        return new(joins);
    }

    /// <summary>The one frame that both are, or null where the words between do not join them or their slots clash.</summary>
    /// <param name="left">The frame on the left.</param>
    /// <param name="words">The tokens between, in lower case, parted by spaces.</param>
    /// <param name="right">The frame on the right.</param>
    public TimeFrame? Join(TimeFrame left, string words, TimeFrame right)
    {
        var (a, b) = (left.Levels, right.Levels);
        var isFinerFirst = a.Coarsest < b.Finest;
        if (!isFinerFirst && b.Coarsest >= a.Finest)
        {
            return null;
        }

        var (l, r) = isFinerFirst ? (a.Coarsest, b.Finest) : (a.Finest, b.Coarsest);
        return _joins.Contains((l, words, r)) ? Unite(left, right) : null;
    }

    private static TimeFrame? Unite(TimeFrame a, TimeFrame b)
    {
        if (Clash(a.Zone, b.Zone) || (a.Direction is not null && b.Direction is not null))
        {
            return null;
        }

        return a with
        {
            Year = a.Year ?? b.Year,
            Era = a.Era ?? b.Era,
            Shift = a.Shift ?? b.Shift,
            Part = a.Part ?? b.Part,
            Month = a.Month ?? b.Month,
            Day = a.Day ?? b.Day,
            Weekday = a.Weekday ?? b.Weekday,
            Direction = a.Direction ?? b.Direction,
            PartOfDay = a.PartOfDay ?? b.PartOfDay,
            Clock = a.Clock ?? b.Clock,
            Zone = a.Zone ?? b.Zone,
            Modifier = a.Modifier ?? b.Modifier,
            IsFromText = a.IsFromText || b.IsFromText,
            IsLoose = a.IsLoose || b.IsLoose,
            IsFiscal = a.IsFiscal || b.IsFiscal,
        };
    }

    private static bool Clash(ZoneName? a, ZoneName? b) => a is not null && b is not null;

    private static FrameLevel Level(string name) => Enum.Parse<FrameLevel>(name, ignoreCase: true);
}
