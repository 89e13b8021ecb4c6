using Readout.Language;
using Readout.Records;
using Readout.Rules;

namespace Readout.Reading;

/// <summary>A record with what it was drawn from.</summary>
/// <param name="Record">The record.</param>
/// <param name="Document">The sentences, tokens and trees of the text.</param>
/// <param name="Matches">For the id of a statement, meeting, position or event what its rule matched.</param>
internal sealed record ReadingTrace(DocumentRecord Record, Document Document, IReadOnlyDictionary<string, RuleMatch> Matches);
