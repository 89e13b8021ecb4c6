using Readout.Records;

namespace Readout.Desk.Ingest;

/// <summary>The record of an input that failed: empty lists, and the diagnostics that say why.</summary>
public static class FailedRecord
{
    /// <summary>Makes the record; its document has the id that was given, else the name of the input, and an empty text.</summary>
    public static DocumentRecord Of(Intake intake)
    {
        ArgumentNullException.ThrowIfNull(intake);
        return new DocumentRecord
        {
            Document = new DocumentFacts
            {
                Id = intake.GivenId ?? intake.Source,
                Hash = RecordId.HashOf(""),
                Kind = "other",
                Language = "und",
                Text = "",
                Version = Reader.Version,
            },
            Diagnostics = intake.Diagnostics,
        };
    }
}
