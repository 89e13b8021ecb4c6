using Readout.Records;

namespace Readout.Desk.Ingest;

/// <summary>A stream cannot be read on, and a diagnostic says why. It is caught where streams are read and never leaves the inbox.</summary>
internal sealed class BrokenInputException(Diagnostic diagnostic) : IOException(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;

    /// <summary>The diagnostic of a stream that failed.</summary>
    public static Diagnostic Of(Exception failure) =>
        failure is BrokenInputException broken ? broken.Diagnostic : IngestDiagnostics.Unreadable(failure.Message);

    /// <summary>True for what a stream throws that cannot be read on.</summary>
    public static bool IsFailure(Exception failure) => failure is IOException or UnauthorizedAccessException or InvalidDataException;
}
