using System.Globalization;
using Readout.Records;

namespace Readout.World;

/// <summary>That a person held an office for a time.</summary>
/// <param name="PersonId">Id of the person.</param>
/// <param name="Office">Key of the office: <c>president</c>, <c>foreign-minister</c>.</param>
/// <param name="Title">Title as that state or organisation calls it: "secretary of state".</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null for an organisation's office.</param>
/// <param name="OrganisationId">Id of the organisation, or null.</param>
/// <param name="Since">First day.</param>
/// <param name="Until">Last day, or null where open or not established.</param>
/// <param name="Seen">Where <paramref name="Until"/> is not established, the last day of which the source says that the office was held; null where the term is open.</param>
/// <param name="Confidence"><c>high</c> or <c>medium</c>.</param>
/// <param name="Source">Public source that a person can check.</param>
public sealed record OfficeHolding(
    string PersonId,
    string Office,
    string Title,
    string? Country,
    string? OrganisationId,
    DateOnly Since,
    DateOnly? Until,
    DateOnly? Seen,
    string Confidence,
    string Source)
{
    /// <summary>How the key of an office begins that many hold at a time, such as that of a legislator.</summary>
    public const string OfMany = "official:";

    /// <summary>The last day on which the office is known to have been held; null where it is held still.</summary>
    public DateOnly? KnownUntil => Until ?? Seen;

    /// <summary>True if the office is known to have been held on that day.</summary>
    public bool IsHeldOn(DateOnly date) => Since <= date && (KnownUntil is null || date <= KnownUntil);

    /// <summary>The record's form of this holding.</summary>
    public Role ToRole() => new(
        Title,
        Country,
        OrganisationId,
        Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
