namespace Readout.Desk.Stories;

/// <summary>Why two documents are carriers of one story.</summary>
/// <param name="First">Id of the one document, the lesser by ordinal order.</param>
/// <param name="Second">Id of the other.</param>
/// <param name="Reason"><c>identical</c>: the same words; <c>near</c>: most shingles are shared; <c>shortened</c>: one is nearly all in the other and begins as it does.</param>
/// <param name="Jaccard">Shared shingles over all shingles of both, 0 to 1.</param>
/// <param name="Containment">Shared shingles over those of the shorter text, 0 to 1.</param>
public sealed record CopyLink(string First, string Second, string Reason, double Jaccard, double Containment)
{
    /// <summary>The words are the same.</summary>
    public const string Identical = "identical";

    /// <summary>Most shingles are shared.</summary>
    public const string Near = "near";

    /// <summary>One is cut from the other.</summary>
    public const string Shortened = "shortened";
}
