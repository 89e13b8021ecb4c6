using System.Globalization;
using NodaTime;

namespace Readout.World.Times;

/// <summary>One part of a length: how many of what; the count is null for "several", "a few" or a bare plural.</summary>
internal readonly record struct TimeAmount(decimal? Count, TimeUnit Unit);

/// <summary>A length of time as the words tell it: "two and a half years", "an hour and 14 minutes", "several weeks".</summary>
internal sealed record TimeLength(TimeAmount Main, TimeAmount? Rest = null)
{
    private const int MostUnits = 100_000;

    /// <summary>TIMEX3 value: <c>P2Y6M</c>, <c>PT1H14M</c>, <c>PXW</c>.</summary>
    public string Value
    {
        get
        {
            var parts = Parts();
            var isClock = false;
            var text = new System.Text.StringBuilder("P");
            foreach (var part in parts)
            {
                if (part.Unit < TimeUnit.Day && !isClock)
                {
                    isClock = true;
                    text.Append('T');
                }

                text.Append(part.Count is { } count ? count.ToString("0.##", CultureInfo.InvariantCulture) : "X").Append(Code(part.Unit));
            }

            return text.ToString();
        }
    }

    /// <summary>The same as a period to count with; null for a vague one or one too long to count with.</summary>
    public Period? Period
    {
        get
        {
            var period = new PeriodBuilder();
            foreach (var part in Parts())
            {
                if (part.Count is not { } count || count != decimal.Truncate(count) || count > MostUnits)
                {
                    return null;
                }

                Add(period, part.Unit, (int)count);
            }

            return period.Build();
        }
    }

    /// <summary>The finest unit told.</summary>
    public TimeUnit Unit => Rest?.Unit ?? Main.Unit;

    // Counted decades and centuries are told in years and a half in the next finer unit, so that the value is plain ISO 8601.
    private List<TimeAmount> Parts()
    {
        var parts = new List<TimeAmount>(3);
        AddParts(parts, Main);
        if (Rest is { } rest)
        {
            AddParts(parts, rest);
        }

        return parts;
    }

    private static void AddParts(List<TimeAmount> parts, TimeAmount amount)
    {
        if (amount.Count is not { } count)
        {
            parts.Add(amount);
            return;
        }

        var (unit, factor) = amount.Unit switch
        {
            TimeUnit.Decade => (TimeUnit.Year, 10m),
            TimeUnit.Century => (TimeUnit.Year, 100m),
            TimeUnit.Quarter => (TimeUnit.Month, 3m),
            TimeUnit.Weekend => (TimeUnit.Day, 2m),
            _ => (amount.Unit, 1m),
        };
        count *= factor;
        var whole = decimal.Truncate(count);
        if (count - whole != 0.5m || Half(unit) is not { } half)
        {
            parts.Add(new(count, unit));
            return;
        }

        if (whole > 0)
        {
            parts.Add(new(whole, unit));
        }

        parts.Add(half);
    }

    private static TimeAmount? Half(TimeUnit unit) => unit switch
    {
        TimeUnit.Minute => new(30, TimeUnit.Second),
        TimeUnit.Hour => new(30, TimeUnit.Minute),
        TimeUnit.Day => new(12, TimeUnit.Hour),
        TimeUnit.Year => new(6, TimeUnit.Month),
        _ => null,
    };

    private static void Add(PeriodBuilder period, TimeUnit unit, int count)
    {
        switch (unit)
        {
            case TimeUnit.Second: period.Seconds += count; break;
            case TimeUnit.Minute: period.Minutes += count; break;
            case TimeUnit.Hour: period.Hours += count; break;
            case TimeUnit.Day: period.Days += count; break;
            case TimeUnit.Week: period.Weeks += count; break;
            case TimeUnit.Month: period.Months += count; break;
            default: period.Years += count; break;
        }
    }

    private static char Code(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => 'S',
        TimeUnit.Minute or TimeUnit.Month => 'M',
        TimeUnit.Hour => 'H',
        TimeUnit.Day or TimeUnit.Weekend => 'D',
        TimeUnit.Week => 'W',
        TimeUnit.Quarter => 'Q',
        TimeUnit.Year => 'Y',
        TimeUnit.Decade => 'E',
        _ => 'C',
    };
}
