namespace Readout.Reading.Meetings;

/// <summary>When a meeting was, in the contract's terms.</summary>
/// <param name="Date">The date, or null where only its distance from another meeting is known.</param>
/// <param name="Precision">How finely, or null.</param>
/// <param name="From"><c>explicit</c> or <c>relative</c>; null where counted from <paramref name="Anchor"/>.</param>
/// <param name="Anchor">The meeting that the date is counted from, or null.</param>
internal sealed record MeetingDate(string? Date, string? Precision, string? From, MeetingDraft? Anchor);
