namespace Readout.Web.Desks;

/// <summary>What a search asks for; it stands whole in the address of its page.</summary>
/// <param name="Kind"><c>documents</c>, <c>statements</c>, <c>meetings</c>, <c>positions</c> or <c>events</c>.</param>
/// <param name="Words">Words of the documents; empty for none.</param>
/// <param name="Actor">Entity id of who has some part, or null.</param>
/// <param name="Type">Attitude, channel and status, stance or type, or null.</param>
/// <param name="Outlet">Publisher, or null.</param>
/// <param name="Certainty">Certainty, or null.</param>
/// <param name="Chain">How many reporters stand between speaker and document; 3 for three and more; null for any.</param>
/// <param name="Since">First day, or null.</param>
/// <param name="Until">Last day, or null.</param>
public sealed record SearchQuestion(string Kind, string Words, string? Actor, string? Type, string? Outlet, string? Certainty, int? Chain, string? Since, string? Until)
{
    /// <summary>The address of the page, from the beginning of the list.</summary>
    public string Address => $"/search?{string.Join('&', Parts.Where(static part => !string.IsNullOrEmpty(part.Value)).Select(static part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"))}";

    private IEnumerable<(string Name, string? Value)> Parts =>
    [
        ("q", Words), ("kind", Kind), ("actor", Actor), ("type", Type), ("outlet", Outlet), ("certainty", Certainty),
        ("chain", Chain?.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("since", Since), ("until", Until),
    ];
}
