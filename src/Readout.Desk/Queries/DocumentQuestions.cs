using Readout.Desk.Store;

namespace Readout.Desk.Queries;

/// <summary>Asks a desk for whole documents.</summary>
public static class DocumentQuestions
{
    /// <summary>The documents, newest revisions with their newest readings, in the order of their keys, which is the same for the same documents however they came; only one is in memory at a time.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="outlet">Part of the name of the publisher, or null for all.</param>
    /// <param name="since">First day of publication, or the beginning of a date; null for no bound.</param>
    /// <param name="until">Last day, month or year, inclusive; null for no bound.</param>
    public static IEnumerable<DeskDocument> Ask(DeskStore desk, string? outlet = null, string? since = null, string? until = null)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var conditions = RecordConditions.OfPublication(outlet, since, until, "coalesce(x.published, '')");
        return desk.Read(desk.Ask($"SELECT x.document FROM documents x WHERE {conditions} ORDER BY x.document", conditions.Values).Rows.Select(static row => (string)row[0]!));
    }
}
