using Readout.Desk.Ingest.Ranges;

namespace Readout.Queue;

/// <summary>A piece of work: documents to be read, as a reference.</summary>
/// <param name="Number">Its number in the ledger.</param>
/// <param name="Range">Where the documents lie.</param>
/// <param name="Tries">How often it was begun, this time too where it is.</param>
public sealed record WorkPiece(long Number, SourceRange Range, int Tries);
