using System.Globalization;
using Microsoft.Playwright;

namespace Readout.Browser.Tests.Charts;

/// <summary>A page with charts under the policy that the explorer has, and the assets as the program holds them.</summary>
internal static class ChartSite
{
    private const string Origin = "http://charts.test";
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'";

    /// <summary>Opens a page with these figures.</summary>
    public static async Task OpenAsync(Visitor visitor, string figures)
    {
        var page = $"""
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Charts</title><meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/charts.css"><script type="module" src="/charts.js"></script></head>
            <body><main><h1>Charts</h1>{figures}</main></body></html>
            """;
        await visitor.Page.RouteAsync($"{Origin}/**", route => new Uri(route.Request.Url).AbsolutePath switch
        {
            "/" => Answer(route, "text/html; charset=utf-8", page),
            "/charts.css" => Answer(route, "text/css", File.ReadAllText(Repository.PathOf("src", "Readout.Web", "wwwroot", "charts.css"))),
            "/charts.js" => Answer(route, "text/javascript", File.ReadAllText(Repository.PathOf("src", "Readout.Web", "wwwroot", "charts.js"))),
            "/icon.svg" => Answer(route, "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
            _ => Answer(route, "text/html", "<!DOCTYPE html><title>elsewhere</title>"),
        });
        await visitor.Page.GotoAsync($"{Origin}/");
    }

    /// <summary>A relation of two over three months, with a meeting.</summary>
    public static string Relation { get; } = $"""
        <figure class="chart" data-chart="relation"><figcaption>Norland and Sudonia</figcaption><details open><summary>As a table</summary><table><thead><tr><th>Period</th><th>1</th><th>2</th><th>3</th><th>4</th></tr></thead><tbody>
        {Period("2024-01", 3, 0, 1, 0)}{Period("2024-02", 0, 2, 4, 1)}{Period("2024-03", 5, 1, 0, 0)}
        <tr data-meeting="2024-02-17"><td>2024-02-17</td><td colspan="4"><a href="/meetings/m1">Talks of <b>&lt;both&gt;</b> ministers</a></td></tr>
        </tbody></table></details></figure>
        """;

    /// <summary>Offices and meetings of a person.</summary>
    public static string Timeline { get; } = """
        <figure class="chart" data-chart="timeline"><figcaption>Ada Holm</figcaption><details open><summary>As a table</summary><table><tbody>
        <tr data-from="2019-05" data-to="2022-10-03" data-lasts data-lane="Offices" data-kind="office"><td>2019-05</td><td><a href="/o/1">Minister of trade</a></td></tr>
        <tr data-from="2022-10-04" data-lasts data-lane="Offices" data-kind="office"><td>2022-10-04</td><td><a href="/o/2">Foreign minister</a></td></tr>
        <tr data-from="2023-W07" data-lane="Meetings" data-kind="met"><td>2023-W07</td><td><a href="/m/1">with Ivo Brandt</a></td></tr>
        <tr data-from="2024-02-17" data-lane="Meetings" data-kind="met"><td>2024-02-17</td><td><a href="/m/2">with Ivo Brandt</a></td></tr>
        <tr><td>?</td><td><a href="/m/3">a day not told</a></td></tr>
        </tbody></table></details></figure>
        """;

    /// <summary>Four actors.</summary>
    public static string Network { get; } = """
        <figure class="chart" data-chart="network"><figcaption>Who met whom</figcaption><details open><summary>As a table</summary><table><tbody>
        <tr><td><a href="/a/1">Ada Holm</a></td><td><a href="/a/2">Ivo Brandt</a></td><td><a href="/p/1">4</a></td></tr>
        <tr><td><a href="/a/1">Ada Holm</a></td><td><a href="/a/3">Lena Osei</a></td><td><a href="/p/2">1</a></td></tr>
        <tr><td><a href="/a/3">Lena Osei</a></td><td><a href="/a/4">Tomas Rehn</a></td><td><a href="/p/3">2</a></td></tr>
        </tbody></table></details></figure>
        """;

    private static string Period(string period, params ReadOnlySpan<int> counts)
    {
        var cells = "";
        for (var i = 0; i < counts.Length; i++)
        {
            cells += string.Create(CultureInfo.InvariantCulture, $"<td data-quad=\"{i + 1}\">{(counts[i] > 0 ? string.Create(CultureInfo.InvariantCulture, $"<a href=\"/acts?period={period}&amp;quad={i + 1}\">{counts[i]}</a>") : "0")}</td>");
        }

        return $"<tr data-period=\"{period}\"><td>{period}</td>{cells}</tr>";
    }

    private static Task Answer(IRoute route, string type, string body) => route.FulfillAsync(new()
    {
        ContentType = type,
        Body = body,
        Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Content-Security-Policy"] = Policy, ["Content-Type"] = type },
    });
}
