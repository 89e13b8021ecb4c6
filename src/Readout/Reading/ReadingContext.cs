using Readout.Language;
using Readout.Records;
using Readout.Rules;
using Readout.World;

namespace Readout.Reading;

/// <summary>What every finder of records works with, for one document.</summary>
/// <param name="Scene">The document with its entities and times.</param>
/// <param name="Ledger">Turns head tokens into parties.</param>
/// <param name="Source">Turns positions into spans.</param>
/// <param name="Hash">Hash of the document, for ids.</param>
/// <param name="Matches">All rule matches of the document, by trigger.</param>
/// <param name="Statements">Which statement a place of the text belongs to.</param>
/// <param name="Certainty">Certainty of clauses.</param>
/// <param name="Diagnostics">Receives what is withheld.</param>
/// <param name="Explained">Receives, by id of a record, the match it was drawn from.</param>
internal sealed record ReadingContext(
    Scene Scene,
    EntityLedger Ledger,
    SourceText Source,
    string Hash,
    IReadOnlyList<RuleMatch> Matches,
    StatementMap Statements,
    Certainty Certainty,
    List<Diagnostic> Diagnostics,
    Dictionary<string, RuleMatch> Explained)
{
    public Document Document => Scene.Document;
}
