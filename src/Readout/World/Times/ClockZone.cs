using NodaTime;

namespace Readout.World.Times;

/// <summary>A time zone as a text names it: a place's zone with its rules, or a fixed offset such as "EST".</summary>
public sealed class ClockZone
{
    private readonly DateTimeZone _zone;

    internal ClockZone(string id, DateTimeZone zone)
    {
        Id = id;
        _zone = zone;
    }

    /// <summary>IANA identifier (<c>Asia/Shanghai</c>) or offset from UTC (<c>-05:00</c>).</summary>
    public string Id { get; }

    internal Offset? FixedOffset => _zone.MinOffset == _zone.MaxOffset ? _zone.MinOffset : null;

    /// <summary>The moment when clocks there show <paramref name="local"/>; null where they skip it or show it twice.</summary>
    public OffsetDateTime? At(LocalDateTime local)
    {
        var mapping = _zone.MapLocal(local);
        return mapping.Count == 1 ? mapping.Single().ToOffsetDateTime() : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
