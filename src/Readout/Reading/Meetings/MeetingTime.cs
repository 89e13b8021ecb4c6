using NodaTime;
using Readout.World.Times;

namespace Readout.Reading.Meetings;

/// <summary>What one mention, or all mentions of a meeting together, say about when it was and how long it took.</summary>
internal sealed class MeetingTime
{
    /// <summary>The expression that dates it, or null.</summary>
    public TimeMention? Day { get; set; }

    /// <summary>All expressions that date it or one of several meetings that one word tells of.</summary>
    public List<TimeMention> Days { get; } = [];

    /// <summary>The expression that says how far it was from another event, or null.</summary>
    public TimeMention? FromEvent { get; set; }

    /// <summary>True if <see cref="Day"/> is counted from the day that the text spoke of before: "three days later".</summary>
    public bool IsDayFromText { get; set; }

    /// <summary>True if the words say that it was on the day that the text spoke of before: "hours later".</summary>
    public bool IsSameDay { get; set; }

    /// <summary>Hours on the clock of its start, or of start and end, or null.</summary>
    public TimeMention? Start { get; set; }

    /// <summary>Hours on the clock of its end, where told apart from the start, or null.</summary>
    public TimeMention? End { get; set; }

    /// <summary>True if the clocks are those of the place: "local time".</summary>
    public bool IsLocal { get; set; }

    /// <summary>How long it took, or null.</summary>
    public Period? Length { get; set; }

    /// <summary>Takes over what another mention of the same meeting says and this does not.</summary>
    public void Add(MeetingTime other)
    {
        if (other.Day is not null && (Day is null || other.Day.Precision < Day.Precision))
        {
            (Day, IsDayFromText) = (other.Day, other.IsDayFromText);
        }

        IsSameDay |= other.IsSameDay;
        FromEvent ??= other.FromEvent;
        Start ??= other.Start;
        End ??= other.End;
        IsLocal |= other.IsLocal;
        Length ??= other.Length;
    }
}
