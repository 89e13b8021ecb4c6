using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Readout.Web.Desks;

namespace Readout.Web.Serving;

/// <summary>What the address of a page asks for. What it cannot mean is a bad request.</summary>
internal sealed partial class PageQuery(HttpContext context)
{
    private const int Longest = 400;

    /// <summary>A part of the path; the last one without the ending of a twin.</summary>
    public string Route(string name)
    {
        var value = (string)context.GetRouteValue(name)!;
        return context.Request.Path.Value!.EndsWith(".json", StringComparison.Ordinal) && value.EndsWith(".json", StringComparison.Ordinal) ? value[..^5] : value;
    }

    /// <summary>A parameter, or null where it is not given or empty.</summary>
    public string? Query(string name)
    {
        var values = context.Request.Query[name];
        var value = values.Count > 1 ? throw new BadHttpRequestException($"{name} is given twice") : values.ToString();
        return value.Length > Longest ? throw new BadHttpRequestException($"{name} is too long") : value.Length == 0 ? null : value;
    }

    /// <summary>A parameter that must be given.</summary>
    public string Needed(string name) => Query(name) ?? throw new BadHttpRequestException($"{name} is missing");

    /// <summary>A parameter that is one of some words.</summary>
    public string OneOf(string name, string usual, params string[] words) =>
        Query(name) is not { } value ? usual : words.Contains(value, StringComparer.Ordinal) ? value : throw new BadHttpRequestException($"{name} is none of {string.Join(", ", words)}");

    /// <summary>A parameter that is a number, or null.</summary>
    public long? Number(string name) =>
        Query(name) is not { } value ? null : long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new BadHttpRequestException($"{name} is no number");

    /// <summary>A parameter that is the three letters of a state.</summary>
    public string? State(string name) =>
        Query(name) is not { } value ? null : World.Atlas.Shipped.Find($"state:{value}") is not null ? value : throw new BadHttpRequestException($"{name} is no state");

    /// <summary>What a search asks for.</summary>
    public SearchQuestion Search() => new(
        OneOf("kind", "statements", "documents", "statements", "meetings", "positions", "events"),
        Query("q") ?? "",
        Query("actor"),
        Query("type"),
        Query("outlet"),
        Query("certainty"),
        Query("chain") is { } chain ? int.Parse(OneOf("chain", chain, "0", "1", "2", "3"), CultureInfo.InvariantCulture) : null,
        Day("since"),
        Day("until"));

    private string? Day(string name) =>
        Query(name) is not { } value ? null : Date().IsMatch(value) ? value : throw new BadHttpRequestException($"{name} is no day, month or year");

    [GeneratedRegex("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Date();
}
