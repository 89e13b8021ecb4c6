using Readout.Records;

namespace Readout.Reading.Meetings;

/// <summary>What is said about meetings that are told of and not recorded; each code is explained in docs/diagnostics.md.</summary>
internal static class MeetingDiagnostics
{
    public static Diagnostic PartiesUnknown(Span words) =>
        new("RM0001", $"A meeting is told of here (\"{words.Text}\"), but the text does not say who met; it was not recorded.", words.Start, words.End);

    public static Diagnostic OnePartyKnown(Span words, string party) =>
        new("RM0002", $"A meeting is told of here (\"{words.Text}\"), but of those who met only {party} is known; it was not recorded.", words.Start, words.End);
}
