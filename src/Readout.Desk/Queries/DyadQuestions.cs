using Readout.Desk.Merge;
using Readout.Desk.Store;

namespace Readout.Desk.Queries;

/// <summary>Asks a desk what two actors did to each other over time.</summary>
public static class DyadQuestions
{
    /// <summary>The periods, first of what the first did to the second. Carriers of one story tell of an event once.</summary>
    /// <exception cref="DeskException">Nobody of the desk has one of the names, or several have.</exception>
    public static IReadOnlyList<DyadPeriod> Ask(DeskStore desk, DyadQuestion question)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(question);
        var (source, target) = (PartyNames.Side(desk, question.Source), PartyNames.Side(desk, question.Target));
        return [.. Ask(desk, source, target, question), .. question.IsBothWays && source != target ? Ask(desk, target, source, question) : []];
    }

    /// <summary>The same as rows, one a period; <c>sources</c> holds each publisher with how many of the events it tells of, <c>records</c> the records of each event.</summary>
    public static DeskAnswer Rows(IEnumerable<DyadPeriod> periods)
    {
        ArgumentNullException.ThrowIfNull(periods);
        return new(
            ["source", "target", "period", "verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict", "mean_score", "stories", "sources", "records"],
            [
                .. periods.Select(static row => (IReadOnlyList<object?>)
                [
                    row.Source, row.Target, row.Period, (long)row.VerbalCooperation, (long)row.MaterialCooperation, (long)row.VerbalConflict, (long)row.MaterialConflict, row.MeanScore, (long)row.Stories,
                    string.Join(", ", row.Sources.Select(static source => FormattableString.Invariant($"{(source.Publisher.Length == 0 ? "?" : source.Publisher)} {source.Events}"))),
                    string.Join("; ", row.Events.Select(static told => string.Join(' ', told.Select(static record => record.Record)))),
                ]),
            ],
            IsCut: false);
    }

    private static IReadOnlyList<DyadPeriod> Ask(DeskStore desk, string source, string target, DyadQuestion question)
    {
        var conditions = RecordConditions.OfPublication(question.Outlet, question.Since, question.Until, RecordConditions.Day);
        return desk.Dyad(source, target, question.By, question.IsPublicationDay, conditions);
    }
}
