namespace Readout.Desk.Queries;

/// <summary>What is asked of a pair of actors; what is not given does not count.</summary>
public sealed record DyadQuestion
{
    /// <summary>One of the pair: a country (ISO 3166-1 alpha-3), the id of an entity, a name or the last word of one.</summary>
    public required string Source { get; init; }

    /// <summary>The other.</summary>
    public required string Target { get; init; }

    /// <summary><c>day</c>, <c>week</c> or <c>month</c>.</summary>
    public string By { get; init; } = "month";

    /// <summary>True to put an event whose day the text does not tell under the day of publication; else it stands in the period null.</summary>
    public bool IsPublicationDay { get; init; }

    /// <summary>True for what the second does to the first as well.</summary>
    public bool IsBothWays { get; init; } = true;

    /// <summary>Part of the name of the publisher.</summary>
    public string? Outlet { get; init; }

    /// <summary>First day, <c>2021-12-16</c>, or the beginning of a date: of the event where the text tells its day, else of the publication.</summary>
    public string? Since { get; init; }

    /// <summary>Last day, month or year, inclusive.</summary>
    public string? Until { get; init; }
}
