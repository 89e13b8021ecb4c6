using NodaTime;
using NodaTime.Text;

namespace Readout.World.Times;

/// <summary>A moment, or a span with an end, on the time line, told by the clocks of one place.</summary>
/// <param name="Start">The moment, or when the span starts.</param>
/// <param name="End">When the span ends, or null for a moment.</param>
public sealed record ZonedSpan(OffsetDateTime Start, OffsetDateTime? End)
{
    private static readonly OffsetDateTimePattern Iso =
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<+HH:mm>");

    /// <summary>ISO 8601 to the minute, with offset: <c>2021-12-15T16:07+08:00</c>.</summary>
    public string StartText => Iso.Format(Start);

    /// <summary>As <see cref="StartText"/>, or null for a moment.</summary>
    public string? EndText => End is { } end ? Iso.Format(end) : null;

    /// <summary>ISO 8601 length between start and end (<c>PT1H14M</c>), or null for a moment.</summary>
    public string? DurationText => End is { } end ? PeriodPattern.NormalizingIso.Format(Elapsed(end)) : null;

    private Period Elapsed(OffsetDateTime end) =>
        Period.FromMinutes((long)(end.ToInstant() - Start.ToInstant()).TotalMinutes).Normalize();
}
