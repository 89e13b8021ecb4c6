using Readout.Records;

namespace Readout.Reading.Events;

/// <summary>What could not be kept of the acts a document tells of; each code is explained in docs/diagnostics.md.</summary>
internal static class EventDiagnostics
{
    public static Diagnostic Withheld(Span trigger, string type, string why) =>
        new("RE0001", $"The words read as {type}, but {why}; the event was withheld.", trigger.Start, trigger.End);
}
