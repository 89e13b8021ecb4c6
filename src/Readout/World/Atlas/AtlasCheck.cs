using System.Globalization;

namespace Readout.World;

/// <summary>Looks for facts that contradict each other; what single rows get wrong is found on loading.</summary>
public static class AtlasCheck
{
    /// <summary>Everything the check finds, in a fixed order; nothing if the tables agree.</summary>
    public static IReadOnlyList<AtlasProblem> Run(Atlas atlas)
    {
        ArgumentNullException.ThrowIfNull(atlas);
        var problems = new List<AtlasProblem>();
        CheckHoldings(atlas, problems);
        CheckOverlaps(atlas, problems);
        CheckReferences(atlas, problems);
        CheckSharedForms(atlas, problems);
        return problems;
    }

    private static void CheckHoldings(Atlas atlas, List<AtlasProblem> problems)
    {
        foreach (var (holding, row) in atlas.Facts.Holdings)
        {
            if (holding.Until < holding.Since)
            {
                problems.Add(row.Problem("until", $"the term ends on {Text(holding.Until)}, before it begins on {Text(holding.Since)}"));
            }

            if (holding.Seen < holding.Since)
            {
                problems.Add(row.Problem("seen", $"the office is seen held on {Text(holding.Seen)}, before the term begins on {Text(holding.Since)}"));
            }

            if (holding.Seen is not null && holding.Until is not null)
            {
                problems.Add(row.Problem("seen", "expected nothing, since the term has a last day"));
            }

            if (!atlas.Facts.Entries.TryGetValue(holding.PersonId, out var person) || person.Type != "person")
            {
                problems.Add(row.Problem("person", $"'{holding.PersonId}' is not among the people"));
            }

            if ((holding.Country is null) == (holding.OrganisationId is null))
            {
                problems.Add(row.Problem("country", "expected either a country or an organisation"));
            }
            else if (holding.OrganisationId is { } organisation && !atlas.Facts.Entries.ContainsKey(organisation))
            {
                problems.Add(row.Problem("organisation", $"'{organisation}' is not among the entries"));
            }
        }
    }

    // One holder at a time. The day on which an office is handed over may belong to both.
    private static void CheckOverlaps(Atlas atlas, List<AtlasProblem> problems)
    {
        var offices = atlas.Facts.Holdings
            .GroupBy(pair => (pair.Holding.Country, pair.Holding.OrganisationId, pair.Holding.Office))
            .Where(group => !group.Key.Office.StartsWith(OfficeHolding.OfMany, StringComparison.Ordinal))
            .OrderBy(group => $"{group.Key}", StringComparer.Ordinal);
        foreach (var office in offices)
        {
            var terms = office.OrderBy(pair => pair.Holding.Since).ThenBy(pair => pair.Row.Line).ToList();
            for (var i = 1; i < terms.Count; i++)
            {
                var (earlier, later) = (terms[i - 1].Holding, terms[i].Holding);
                if (earlier.KnownUntil is null || earlier.KnownUntil > later.Since)
                {
                    problems.Add(terms[i].Row.Problem("since", $"{later.PersonId} holds '{later.Office}' from {Text(later.Since)}, but {earlier.PersonId} holds it until {Text(earlier.KnownUntil)}"));
                }
            }
        }
    }

    private static void CheckReferences(Atlas atlas, List<AtlasProblem> problems)
    {
        foreach (var state in atlas.States.Values)
        {
            if (state.CapitalId is { } capital && !atlas.Places.ContainsKey(capital))
            {
                problems.Add(atlas.Facts.StateRows[state.Entry.Id].Problem("capital", $"{state.Entry.Id} has the capital '{capital}', which is not among the places"));
            }
        }
    }

    private static void CheckSharedForms(Atlas atlas, List<AtlasProblem> problems)
    {
        foreach (var (form, states) in atlas.Facts.SharedStateForms())
        {
            if (!atlas.Facts.SharedForms.Contains(form))
            {
                // The row that came last is the one that made it so.
                var last = states.Max(atlas.Facts.StateRows.IndexOf);
                problems.Add(atlas.Facts.StateRows.GetAt(last).Value.Problem("adjectives", $"'{form}' is of {string.Join(" and ", states)}; if that is so, list it in ambiguous.tsv as shared"));
            }
        }
    }

    private static string Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "now";
}
