using Readout.Records;

namespace Readout.Desk.Merge;

/// <summary>One meeting in the reports that tell of it. What it says is what the most exact part says; where parts disagree is listed, never averaged.</summary>
/// <param name="Id">Derived from the least of its parts.</param>
/// <param name="Date">As in <see cref="Dated.Date"/>.</param>
/// <param name="Precision">As in <see cref="Dated.Precision"/>.</param>
/// <param name="Channel">As in <see cref="Meeting.Channel"/>.</param>
/// <param name="Status">Of the part published last.</param>
/// <param name="Place">Name of the place that most parts give, or null.</param>
/// <param name="Start">The start that most parts give, or null.</param>
/// <param name="End">The end that most parts give, or null.</param>
/// <param name="Participants">Everyone whom a part names, with the parts.</param>
/// <param name="Topics">What it was about, with the parts.</param>
/// <param name="Parts">The records it was made of, each with the reason it is in; leave one out and merge again to undo it.</param>
/// <param name="Disagreements">Where the parts differ.</param>
public sealed record MergedMeeting(
    string Id,
    string? Date,
    string? Precision,
    string Channel,
    string Status,
    string? Place,
    string? Start,
    string? End,
    IReadOnlyList<Named> Participants,
    IReadOnlyList<Named> Topics,
    IReadOnlyList<MeetingPart> Parts,
    IReadOnlyList<Disagreement> Disagreements);

/// <summary>A record that is part of a merged meeting.</summary>
/// <param name="Record">The record.</param>
/// <param name="Publisher">Who published the document, or null.</param>
/// <param name="Reason">Why it is in: <c>first</c>, <c>same day</c>, <c>a day apart</c>, <c>date not exact</c>, <c>no date</c>.</param>
/// <param name="Adds">What no part before it told: names of fields, and names of participants.</param>
public sealed record MeetingPart(RecordRef Record, string? Publisher, string Reason, IReadOnlyList<string> Adds);

/// <summary>A name and the records that give it.</summary>
/// <param name="Key">Entity id, or the words.</param>
/// <param name="Name">For people.</param>
/// <param name="Records">Which records.</param>
public sealed record Named(string Key, string Name, IReadOnlyList<RecordRef> Records);

/// <summary>A field in which parts differ.</summary>
/// <param name="Field"><c>date</c>, <c>start</c>, <c>end</c>, <c>duration</c>, <c>place</c>, <c>channel</c>, <c>status</c>, <c>participants</c>.</param>
/// <param name="Values">Each value with the records that give it.</param>
public sealed record Disagreement(string Field, IReadOnlyList<Named> Values);
