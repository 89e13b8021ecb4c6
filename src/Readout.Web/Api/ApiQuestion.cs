using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Readout.Desk.Queries;
using Readout.Web.Serving;

namespace Readout.Web.Api;

/// <summary>What records are asked for, as the query of an address has it: the options of the commands by the same names.</summary>
internal sealed class ApiQuestion
{
    public const int MostItems = 500;
    private const int Items = 50;
    private const int MostLetters = 200;
    private const int MostNames = 8;
    private static readonly string[] Certainties = ["asserted", "denied", "possible", "future", "conditional", "demanded"];
    private static readonly string[] Dates = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    [FromQuery(Name = "with"), Description("Who has a part in it: a name, the last word of one, an entity id, or a country's three letters; several times for several who all have.")]
    public string[]? With { get; set; }

    [FromQuery(Name = "speaker"), Description("Who speaks, acts or holds the position.")]
    public string? Speaker { get; set; }

    [FromQuery(Name = "via"), Description("Through whom it is known.")]
    public string? Via { get; set; }

    [FromQuery(Name = "toward"), Description("Who is told, acted on, or of whom it is demanded.")]
    public string? Toward { get; set; }

    [FromQuery(Name = "about"), Description("Words that stand in it.")]
    public string? About { get; set; }

    [FromQuery(Name = "outlet"), Description("Part of the publisher's name.")]
    public string? Outlet { get; set; }

    [FromQuery(Name = "certainty"), Description("asserted, denied, possible, future, conditional or demanded.")]
    public string? Certainty { get; set; }

    [FromQuery(Name = "since"), Description("First day, month or year: 2022-07-28, 2022-07 or 2022.")]
    public string? Since { get; set; }

    [FromQuery(Name = "until"), Description("Last day, month or year.")]
    public string? Until { get; set; }

    [FromQuery(Name = "limit"), Description("Items of a page, 1 to 500; 50 if not given.")]
    public int? Limit { get; set; }

    [FromQuery(Name = "after"), Description("Token of a page, as 'next' of the page before gives it.")]
    public string? After { get; set; }

    /// <summary>What is wrong with it, by parameter; empty if nothing is.</summary>
    public Dictionary<string, string[]> Problems(out RecordPlace? after)
    {
        var problems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        void Expect(bool holds, string parameter, string expected)
        {
            if (!holds)
            {
                problems[parameter] = [$"expected {expected}"];
            }
        }

        foreach (var (parameter, value) in new[] { ("speaker", Speaker), ("via", Via), ("toward", Toward), ("about", About), ("outlet", Outlet) })
        {
            Expect(value is null || value.Length <= MostLetters, parameter, "at most 200 characters");
        }

        Expect(With is null || (With.Length <= MostNames && With.All(static name => name.Length <= MostLetters)), "with", "at most 8 names of at most 200 characters");
        Expect(Certainty is null || Certainties.Contains(Certainty, StringComparer.Ordinal), "certainty", string.Join(", ", Certainties));
        Expect(IsDate(Since), "since", "a date like 2022-07-28, 2022-07 or 2022");
        Expect(IsDate(Until), "until", "a date like 2022-07-28, 2022-07 or 2022");
        Expect(Limit is null or (>= 1 and <= MostItems), "limit", "a number from 1 to 500");
        Expect(PageToken.TryRead(After, out after), "after", "a token that 'next' of another page gave");
        return problems;
    }

    /// <summary>The question to the desk.</summary>
    public RecordQuestion ToQuestion() => new()
    {
        With = With ?? [],
        Speaker = Speaker,
        Via = Via,
        Toward = Toward,
        About = About,
        Outlet = Outlet,
        Certainty = Certainty,
        Since = Since,
        Until = Until,
        Limit = Limit ?? Items,
    };

    private static bool IsDate(string? given) =>
        given is null || Array.Exists(Dates, form => DateOnly.TryParseExact(given, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
}
