using Microsoft.Playwright;

namespace Readout.Browser.Tests.Charts;

/// <summary>Charts draw what their tables hold, in a browser, and nothing else.</summary>
[Collection(ChromiumTests.Name)]
public sealed class ChartTests(Chromium chromium)
{
    [Fact]
    public async Task Every_count_of_a_relation_is_a_mark_that_leads_to_its_records()
    {
        await using var visitor = await chromium.VisitAsync();
        await ChartSite.OpenAsync(visitor, ChartSite.Relation);
        await visitor.Page.WaitForSelectorAsync("figure[data-drawn=yes]");
        var inTable = await Hrefs(visitor, "figure tbody a");
        var inChart = await Hrefs(visitor, "figure svg a");
        Assert.Equal(8, inChart.Count);
        Assert.Equal(inTable.Order(StringComparer.Ordinal), inChart.Order(StringComparer.Ordinal));

        // Words of the news are words, whatever they hold.
        Assert.Contains("2024-02-17: Talks of <both> ministers", await Labels(visitor));
        await visitor.Page.ClickAsync("figure svg a[href*='2024-02&quad=3']");
        Assert.EndsWith("/acts?period=2024-02&quad=3", visitor.Page.Url, StringComparison.Ordinal);
        visitor.SawNoComplaint();
    }

    [Fact]
    public async Task More_is_drawn_higher()
    {
        await using var visitor = await chromium.VisitAsync();
        await ChartSite.OpenAsync(visitor, ChartSite.Relation);
        await visitor.Page.WaitForSelectorAsync("figure[data-drawn=yes]");
        var (three, five) = (await Height(visitor, "2024-01&quad=1"), await Height(visitor, "2024-03&quad=1"));
        Assert.InRange(five / three, 1.55, 1.8);
    }

    [Fact]
    public async Task Lasting_things_are_bars_and_days_are_dots_and_what_has_no_day_is_only_in_the_table()
    {
        await using var visitor = await chromium.VisitAsync();
        await ChartSite.OpenAsync(visitor, ChartSite.Timeline);
        await visitor.Page.WaitForSelectorAsync("figure[data-drawn=yes]");
        Assert.Equal(2, await visitor.Page.Locator("svg a rect").CountAsync());
        Assert.Equal(2, await visitor.Page.Locator("svg a circle").CountAsync());
        Assert.Equal(5, await visitor.Page.Locator("tbody a").CountAsync());
        visitor.SawNoComplaint();
    }

    [Fact]
    public async Task The_same_table_gives_the_same_network()
    {
        var first = await NetworkMarkup();
        Assert.Contains("Tomas Rehn", first, StringComparison.Ordinal);
        Assert.Equal(first, await NetworkMarkup());
    }

    [Fact]
    public async Task Arrow_keys_go_from_mark_to_mark_and_Enter_follows()
    {
        await using var visitor = await chromium.VisitAsync();
        await ChartSite.OpenAsync(visitor, ChartSite.Timeline);
        await visitor.Page.WaitForSelectorAsync("figure[data-drawn=yes]");
        await visitor.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("/o/1", await Focused(visitor));
        await visitor.Page.Keyboard.PressAsync("ArrowRight");
        await visitor.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("/m/1", await Focused(visitor));
        Assert.Contains("with Ivo Brandt", await visitor.Page.InnerTextAsync(".chart-note"), StringComparison.Ordinal);
        await visitor.Page.Keyboard.PressAsync("End");
        Assert.Equal("/m/2", await Focused(visitor));
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Page).ToHaveURLAsync("http://charts.test/m/2");
    }

    [Theory]
    [InlineData(390, false)]
    [InlineData(390, true)]
    [InlineData(1440, false)]
    [InlineData(1440, true)]
    public async Task Charts_fit_the_window_and_hinder_nobody(int width, bool isDark)
    {
        await using var visitor = await chromium.VisitAsync(width, isDark);
        await ChartSite.OpenAsync(visitor, ChartSite.Relation + ChartSite.Timeline + ChartSite.Network);
        await visitor.Page.WaitForFunctionAsync("() => document.querySelectorAll('figure[data-drawn=yes]').length === 3");
        Assert.True(await visitor.FitsAsync());
        Assert.Empty(await visitor.SeriousFindingsAsync());
        await visitor.PictureAsync($"charts-{width}-{(isDark ? "dark" : "light")}");
        visitor.SawNoComplaint();
    }

    [Fact]
    public async Task Without_script_the_tables_stand_alone()
    {
        await using var visitor = await chromium.VisitAsync(hasScript: false);
        await ChartSite.OpenAsync(visitor, ChartSite.Relation);
        Assert.Equal(8, await visitor.Page.Locator("tbody a").CountAsync());
        Assert.Equal(0, await visitor.Page.Locator("svg").CountAsync());
    }

    private async Task<string> NetworkMarkup()
    {
        await using var visitor = await chromium.VisitAsync();
        await ChartSite.OpenAsync(visitor, ChartSite.Network);
        await visitor.Page.WaitForSelectorAsync("figure[data-drawn=yes]");
        return await visitor.Page.Locator("svg").EvaluateAsync<string>("svg => svg.outerHTML");
    }

    private static async Task<IReadOnlyList<string>> Hrefs(Visitor visitor, string selector) =>
        await visitor.Page.Locator(selector).EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");

    private static async Task<IReadOnlyList<string>> Labels(Visitor visitor) =>
        await visitor.Page.Locator("svg a").EvaluateAllAsync<string[]>("marks => marks.map(mark => mark.getAttribute('aria-label'))");

    private static async Task<string?> Focused(Visitor visitor) => await visitor.Page.EvaluateAsync<string?>("() => document.activeElement.getAttribute('href')");

    private static async Task<double> Height(Visitor visitor, string address) =>
        await visitor.Page.Locator($"svg a[href*='{address}'] rect").EvaluateAsync<double>("bar => bar.getBoundingClientRect().height");
}
