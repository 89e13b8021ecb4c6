namespace Readout.World.Times;

/// <summary>Slots of a <see cref="TimeFrame"/> by size.</summary>
internal enum FrameLevel
{
    None,
    Clock,
    PartOfDay,
    Weekday,
    Day,
    Week,
    Month,
    YearPart,
    Year,
    Era,
    Open,
}
