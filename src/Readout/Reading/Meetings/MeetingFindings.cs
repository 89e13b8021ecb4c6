using Readout.Records;

namespace Readout.Reading.Meetings;

/// <summary>The meetings of a document.</summary>
/// <param name="Meetings">In text order.</param>
/// <param name="IdsByToken">For each verb or noun that tells of one of them, its id: what "a week after the summit" counts from.</param>
internal sealed record MeetingFindings(IReadOnlyList<Meeting> Meetings, IReadOnlyDictionary<int, string> IdsByToken);
