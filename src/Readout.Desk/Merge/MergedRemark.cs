namespace Readout.Desk.Merge;

/// <summary>One remark in the wordings of several outlets.</summary>
/// <param name="Id">Derived from the least of its parts.</param>
/// <param name="Speaker">Entity ids of the speakers.</param>
/// <param name="Parts">The statements, by time of publication.</param>
public sealed record MergedRemark(string Id, IReadOnlyList<string> Speaker, IReadOnlyList<RemarkPart> Parts);

/// <summary>A statement that is part of a merged remark.</summary>
/// <param name="Record">The statement.</param>
/// <param name="Publisher">Who published the document, or null.</param>
/// <param name="Story">The story it was told in; wordings in one story are one wording.</param>
/// <param name="Words">The words the speaker answers for, as this document has them.</param>
/// <param name="Reason">Why it is in: <c>first</c>, or how many words of weight it shares with the first.</param>
public sealed record RemarkPart(RecordRef Record, string? Publisher, string Story, string Words, string Reason);

/// <summary>A denial and what it denies in another document.</summary>
/// <param name="Denial">The statement that denies.</param>
/// <param name="Denied">The statement it denies.</param>
/// <param name="Reason">Why they belong together.</param>
public sealed record CrossDenial(RecordRef Denial, RecordRef Denied, string Reason);
