using Readout.Language;
using Readout.Records;

namespace Readout.Reading;

/// <summary>A record with what it was drawn from.</summary>
/// <param name="Record">The record.</param>
/// <param name="Document">The sentences, tokens and trees of the text.</param>
internal sealed record ReadingTrace(DocumentRecord Record, Document Document);
