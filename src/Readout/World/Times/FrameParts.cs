using NodaTime;

namespace Readout.World.Times;

/// <summary>A time on the clock as told: to the minute or to the hour.</summary>
/// <param name="Time">The time; midnight at the end of a day is 0:00 with <paramref name="IsDayEnd"/>.</param>
/// <param name="HasMinutes">False for "10 p.m.".</param>
/// <param name="HasHalf">True if it is told which half of the day is meant, by a.m., p.m., noon or a 24-hour clock.</param>
/// <param name="IsDayEnd">True for "midnight", which closes the day named with it.</param>
internal readonly record struct ClockReading(LocalTime Time, bool HasMinutes, bool HasHalf, bool IsDayEnd = false);

/// <summary>A zone as written, and the zone it means; null where that is open.</summary>
internal readonly record struct ZoneName(string Name, ClockZone? Zone, TimeFault? Fault = null);

/// <summary>A part of a year that has a TIMEX3 code: <c>Q3</c>, <c>H1</c>, <c>SU</c>.</summary>
internal readonly record struct YearPart(string Code, int FirstMonth, int Months);

/// <summary>
/// A word that narrows a date. <paramref name="Share"/> tells where in the stretch the likeliest day lies (0 its first, 1 its last); null leaves
/// the stretch whole ("later this year"). <paramref name="IsApproximate"/> is for "around", which blurs any date.
/// </summary>
internal readonly record struct TimeModifier(double? Share, bool IsApproximate);
