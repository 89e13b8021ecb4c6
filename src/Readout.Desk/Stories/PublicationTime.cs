using NodaTime;
using NodaTime.Text;

namespace Readout.Desk.Stories;

/// <summary>When a document was published, as far as its date tells: a bare day is some moment of that day in some zone of the world.</summary>
/// <param name="Earliest">The first moment it can be.</param>
/// <param name="Latest">The last.</param>
internal readonly record struct PublicationTime(Instant Earliest, Instant Latest)
{
    private static readonly OffsetDateTimePattern Minute = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>");

    /// <summary>The time of a publication date, or null where there is none or it cannot be read.</summary>
    public static PublicationTime? Of(string? published)
    {
        if (published is null)
        {
            return null;
        }

        if (LocalDatePattern.Iso.Parse(published).TryGetValue(default, out var day))
        {
            return new(day.AtMidnight().WithOffset(Offset.FromHours(14)).ToInstant(), day.PlusDays(1).AtMidnight().WithOffset(Offset.FromHours(-12)).ToInstant());
        }

        return OffsetDateTimePattern.ExtendedIso.Parse(published).TryGetValue(default, out var exact) || Minute.Parse(published).TryGetValue(default, out exact)
            ? new(exact.ToInstant(), exact.ToInstant())
            : null;
    }
}
