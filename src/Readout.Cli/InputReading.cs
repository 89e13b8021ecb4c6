using Readout.Desk.Ingest;
using Readout.Reading;
using Readout.Records;

namespace Readout.Cli;

/// <summary>One input, read.</summary>
/// <param name="Intake">The input.</param>
/// <param name="Record">Its record; for a failed input an empty one with the diagnostics.</param>
/// <param name="Trace">What the record was drawn from; null for a failed input, and for a reading that a desk kept.</param>
internal sealed record InputReading(Intake Intake, DocumentRecord Record, ReadingTrace? Trace)
{
    /// <summary>Reads an input, without what is less sure than asked for; what was noticed on the way in comes first among the diagnostics.</summary>
    public static InputReading Of(Reader reader, Intake intake, double leastConfidence = 0)
    {
        if (intake.Article is null)
        {
            return new(intake, FailedRecord.Of(intake), null);
        }

        var trace = reader.Trace(intake.Article);
        var record = intake.Diagnostics.Count == 0
            ? trace.Record
            : trace.Record with { Diagnostics = [.. intake.Diagnostics, .. trace.Record.Diagnostics] };
        return new(intake, Threshold.Apply(record, leastConfidence), trace);
    }

    /// <summary>The sentences of the text, for print; found again where the reading was kept without them.</summary>
    public Printing.Sentences Sentences() =>
        Printing.Sentences.Of(Record.Document.Text, Trace?.Document ?? (Intake.Failed ? null : Language.LanguageEngine.English.Analyze(Record.Document.Text)));
}
