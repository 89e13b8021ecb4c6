using Readout.Reading;
using Readout.Records;

namespace Readout.Cli;

/// <summary>Withholds what is less sure than asked for, and says how much that was.</summary>
internal static class Threshold
{
    /// <summary>
    /// The record without the events, positions and meetings below <paramref name="least"/>. Statements stay: the others point to them.
    /// </summary>
    public static DocumentRecord Apply(DocumentRecord record, double least)
    {
        var events = record.Events.Where(told => told.Confidence >= least).ToList();
        var positions = record.Positions.Where(held => held.Confidence >= least).ToList();
        var meetings = record.Meetings.Where(met => met.Confidence >= least).ToList();
        var withheld = record.Events.Count + record.Positions.Count + record.Meetings.Count - events.Count - positions.Count - meetings.Count;
        return withheld == 0
            ? record
            : record with
            {
                Events = events,
                Positions = positions,
                Meetings = meetings,
                Diagnostics = [.. record.Diagnostics, ReadingDiagnostics.Withheld(withheld, least)],
            };
    }
}
