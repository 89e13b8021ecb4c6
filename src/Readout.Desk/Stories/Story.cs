namespace Readout.Desk.Stories;

/// <summary>One story and the documents that carry it; what it tells counts once.</summary>
/// <param name="Id">Derived from the least of its documents' ids, so that the same carriers give the same id in any order.</param>
/// <param name="Carriers">Its documents, by time of publication, those without one last.</param>
/// <param name="First">Id of the document that had it first, or null where the dates do not tell.</param>
/// <param name="Links">Why the carriers are taken for one; leave a link out and group again to undo it.</param>
public sealed record Story(string Id, IReadOnlyList<StoryDocument> Carriers, string? First, IReadOnlyList<CopyLink> Links);
