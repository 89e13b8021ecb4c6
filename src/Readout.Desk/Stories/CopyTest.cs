using NodaTime;

namespace Readout.Desk.Stories;

/// <summary>
/// Holds two texts against each other, shingle by shingle, and says whether they are one story. Decides by what both hold, whichever comes first.
/// The bounds are chosen by what they mean, docs/merge.md says what; docs/evaluation.md has the figures.
/// </summary>
internal static class CopyTest
{
    // Two thirds of the words are shared by texts of one length.
    private const double LeastJaccard = 0.5;

    // A shortened text stands nearly whole in the longer one …
    private const double LeastContainment = 0.6;

    // … and makes up enough of it not to be one item of a digest.
    private const double LeastCoverage = 0.2;

    // It begins as the longer one does, for a new beginning on old background is the next day's story: the longer text has much of the first words
    // of the shorter within its own first ones, or anywhere where it holds little else. Of texts that are mostly the same this is not asked: desks write headlines
    // and summaries of their own.
    private const int LeadLength = 40;
    private const int LeadReach = 80;
    private const double LeastLead = 0.4;
    private const double MainCoverage = 0.5;

    // Forms that are filled in again, communiqués and bulletins, share their sentences but not their numbers.
    private const int FewNumbers = 4;
    private const double MostOtherNumbers = 0.5;

    // News is carried within days; later only a reprint is, which changes next to nothing.
    internal static readonly Duration NewsTime = Duration.FromDays(14);
    private const double ReprintJaccard = 0.9;

    /// <summary>The link between two documents, or null where they are two stories.</summary>
    public static CopyLink? Link(StoryDocument a, StoryText first, StoryDocument b, StoryText second)
    {
        if (string.CompareOrdinal(a.Id, b.Id) > 0)
        {
            return Link(b, second, a, first);
        }

        if (first.Hash == second.Hash)
        {
            return new(a.Id, b.Id, CopyLink.Identical, 1, 1);
        }

        var (shorter, longer) = first.Set.Length <= second.Set.Length ? (first, second) : (second, first);
        if (shorter.Set.Length == 0)
        {
            return null;
        }

        var shared = Shared(shorter.Set, longer.Set);
        var jaccard = shared / (double)(shorter.Set.Length + longer.Set.Length - shared);
        var containment = shared / (double)shorter.Set.Length;
        var coverage = shared / (double)longer.Set.Length;
        var reason = jaccard >= LeastJaccard ? CopyLink.Near
            : containment >= LeastContainment && coverage >= LeastCoverage && BeginsAlike(shorter, longer, coverage) ? CopyLink.Shortened
            : null;
        return reason is null || AreFarApart(a, b, jaccard) || HaveOtherNumbers(shorter, longer) ? null : new(a.Id, b.Id, reason, jaccard, containment);
    }

    private static int Shared(ulong[] a, ulong[] b)
    {
        var shared = 0;
        for (var (i, j) = (0, 0); i < a.Length && j < b.Length;)
        {
            var order = a[i].CompareTo(b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    private static bool BeginsAlike(StoryText shorter, StoryText longer, double coverage)
    {
        var lead = shorter.Shingles.Take(LeadLength).ToArray();
        var reach = coverage >= MainCoverage ? longer.Shingles.Length : LeadReach;
        var found = longer.Shingles.Take(reach).ToHashSet();
        return lead.Count(found.Contains) >= LeastLead * lead.Length;
    }

    private static bool HaveOtherNumbers(StoryText shorter, StoryText longer) =>
        shorter.Numbers.Length >= FewNumbers && shorter.Numbers.Length - Shared(shorter.Numbers, longer.Numbers) > MostOtherNumbers * shorter.Numbers.Length;

    private static bool AreFarApart(StoryDocument a, StoryDocument b, double jaccard) =>
        jaccard < ReprintJaccard && PublicationTime.Of(a.Published) is { } first && PublicationTime.Of(b.Published) is { } second
        && Duration.Max(first.Earliest - second.Latest, second.Earliest - first.Latest) > NewsTime;
}
