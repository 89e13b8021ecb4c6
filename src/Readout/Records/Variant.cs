namespace Readout.Records;

/// <summary>One remark that reached the document through different channels or translations.</summary>
/// <param name="Id">Derived from document and place.</param>
/// <param name="Statements">Ids of the statements.</param>
/// <param name="Shared">Words that the accounts share, as found in the first of them.</param>
/// <param name="Differs">Pairs of spans where the accounts differ.</param>
public sealed record Variant(
    string Id, IReadOnlyList<string> Statements, IReadOnlyList<Span> Shared, IReadOnlyList<IReadOnlyList<Span>> Differs);
