using Microsoft.Playwright;

namespace Readout.Browser.Tests.Pages;

/// <summary>Every page of the explorer in a browser: on a phone and on a desk, light and dark, with and without script.</summary>
[Collection(ChromiumTests.Name)]
public sealed class PageTests(Chromium chromium, Demo demo) : IClassFixture<Demo>
{
    // By what leads to it: an address, or the page and the link on it that is followed.
    private static readonly Dictionary<string, (string Address, string? Link)> Ways = new(StringComparer.Ordinal)
    {
        ["front"] = ("/", null),
        ["document"] = ("/search?kind=documents&q=Auckland+quota", "main a[href^='/documents/']"),
        ["statement"] = ("/search?q=bridge&actor=person:rodrigo-alessander", "main a[href*='/records/statement']"),
        ["meeting"] = ("/search?kind=meetings&actor=person:hana-whitcombe&since=2024-03-14&until=2024-03-14", "main a[href*='/records/meeting']"),
        ["event"] = ("/search?kind=events&actor=state:NZL", "main a[href*='/records/event']"),
        ["actor"] = ("/actors/person:hana-whitcombe", null),
        ["office-holder"] = ("/actors/person:joe-biden", null),
        ["pair"] = ("/pairs/NZL/CHL", null),
        ["pair-of-people"] = ("/pairs/person:hana-whitcombe/person:rodrigo-alessander", null),
        ["ledger"] = ("/ledger/state:PER", null),
        ["issue"] = ("/ledger?issue=joint+quota+for+squid", null),
        ["reviews"] = ("/reviews", null),
        ["search"] = ("/search?q=squid", null),
        ["search-meetings"] = ("/search?kind=meetings", null),
        ["search-positions"] = ("/search?kind=positions", null),
        ["search-nothing"] = ("/search?q=zyzzyva", null),
    };

    public static TheoryData<string, int, bool> Views
    {
        get
        {
            var views = new TheoryData<string, int, bool>();
            foreach (var name in Ways.Keys.Append("compare"))
            {
                // Both widths and both schemes are seen; all four together where pictures are wanted.
                views.Add(name, 390, true);
                views.Add(name, 1440, false);
                if (Environment.GetEnvironmentVariable("READOUT_SCREENSHOTS") is { Length: > 0 })
                {
                    views.Add(name, 390, false);
                    views.Add(name, 1440, true);
                }
            }

            return views;
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Every_page_fits_the_window_and_hinders_nobody(string name, int width, bool isDark)
    {
        await using var visitor = await chromium.VisitAsync(width, isDark);
        await GoAsync(visitor, name);
        Assert.Equal(1, await visitor.Page.Locator("h1").CountAsync());
        await visitor.PictureAsync($"{name}-{width}-{(isDark ? "dark" : "light")}");
        Assert.Empty(await visitor.SeriousFindingsAsync());
        Assert.True(await visitor.FitsAsync(), "The page is wider than the window.");
        visitor.SawNoComplaint();
    }

    [Fact]
    public async Task A_record_leads_to_its_exact_words_in_one_click()
    {
        await using var visitor = await chromium.VisitAsync(hasScript: false);
        await visitor.Page.GotoAsync(new Uri(demo.Address, "/search?q=bridge&actor=person:rodrigo-alessander").ToString());
        var words = await visitor.Page.Locator("main .words a").First.InnerTextAsync();
        await visitor.Page.Locator("main .words a").First.ClickAsync();
        Assert.Contains("/documents/", visitor.Page.Url, StringComparison.Ordinal);
        var mark = visitor.Page.Locator(".text :target");
        await Assertions.Expect(mark).ToBeInViewportAsync();
        Assert.Contains("bridge", words, StringComparison.Ordinal);
        Assert.Contains("bridge", await visitor.Page.Locator(".text").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_and_card_of_a_record_light_up_together()
    {
        await using var visitor = await chromium.VisitAsync();
        await GoAsync(visitor, "document");
        var card = visitor.Page.Locator(".margin .card.k-statement").First;
        var marks = visitor.Page.Locator($".text .{(await card.GetAttributeAsync("id"))![2..]}").First;
        var before = await BackgroundAsync(marks);
        await card.HoverAsync();
        Assert.NotEqual(before, await BackgroundAsync(marks));
        await visitor.Page.Mouse.MoveAsync(0, 0);
        Assert.Equal(before, await BackgroundAsync(marks));
        await marks.HoverAsync();
        Assert.Equal(await BackgroundAsync(marks), await BackgroundAsync(card));
    }

    [Fact]
    public async Task Everything_can_be_reached_without_script()
    {
        await using var visitor = await chromium.VisitAsync(hasScript: false);
        await visitor.Page.GotoAsync(demo.Address.ToString());
        await visitor.Page.FillAsync("input[name=q]", "Meridian");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Uri(demo.Address, "/search?q=Meridian").ToString());
        Assert.NotEqual(0, await visitor.Page.Locator("main a[href^='/documents/']").CountAsync());
    }

    [Fact]
    public async Task A_reader_rejects_corrects_and_takes_back_with_the_mouse_or_without_script()
    {
        foreach (var hasScript in new[] { true, false })
        {
            await using var visitor = await chromium.VisitAsync(hasScript ? 1440 : 390, hasScript: hasScript);
            await GoAsync(visitor, "statement");
            var page = visitor.Page;
            await page.GetByLabel("It is wrong").CheckAsync();
            await page.Locator("#review > form input[name=reason]").FillAsync("only a headline");
            await page.Locator("#review > form input[name=by]").FillAsync("Mira Holt");
            await page.GetByRole(AriaRole.Button, new() { Name = "Decide" }).ClickAsync();
            await Assertions.Expect(page.Locator("#review .verdict")).ToContainTextAsync("rejected");
            Assert.EndsWith("#review", page.Url, StringComparison.Ordinal);

            await page.GetByLabel("Take the last decision back").CheckAsync();
            await page.Locator("#review > form input[name=reason]").FillAsync("no, he said so");
            Assert.Equal("Mira Holt", await page.Locator("#review > form input[name=by]").InputValueAsync());
            await page.GetByRole(AriaRole.Button, new() { Name = "Decide" }).ClickAsync();
            await Assertions.Expect(page.Locator("#review .verdict")).ToHaveCountAsync(0);

            await page.GetByText("Correct a part of it").ClickAsync();
            await page.Locator("textarea[name=content]").FillAsync("words that nobody said");
            await page.Locator("details.correct input[name=reason]").FillAsync("misread");
            await page.GetByRole(AriaRole.Button, new() { Name = "Correct" }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("does not stand in the text");
            await visitor.PictureAsync($"review-{(hasScript ? 1440 : 390)}");
            Assert.Empty(await SeriousFindingsAsync(visitor, hasScript));
            await page.Locator("textarea[name=content]").FillAsync("bridge");
            await page.Locator("select[name=certainty]").SelectOptionAsync("possible");
            await page.GetByRole(AriaRole.Button, new() { Name = "Correct" }).ClickAsync();
            await Assertions.Expect(page.Locator("#review .verdict")).ToContainTextAsync("corrected");
            await Assertions.Expect(page.Locator(".card .words")).ToHaveTextAsync("bridge");
            foreach (var _ in new[] { "certainty", "content" })
            {
                await page.GetByLabel("Take the last decision back").CheckAsync();
                await page.Locator("#review > form input[name=reason]").FillAsync("as it was");
                await page.GetByRole(AriaRole.Button, new() { Name = "Decide" }).ClickAsync();
            }

            await Assertions.Expect(page.Locator("#review .verdict")).ToHaveCountAsync(0);
            await Assertions.Expect(page.Locator(".card .words")).Not.ToHaveTextAsync("bridge");
            Assert.True(await visitor.FitsAsync());
        }
    }

    [Fact]
    public async Task Pages_that_are_open_follow_what_is_taken_in()
    {
        await using var front = await chromium.VisitAsync();
        await using var actor = await chromium.VisitAsync(390, isDark: true);
        await GoAsync(front, "front");
        await GoAsync(actor, "actor");
        var (news, shown) = ("Whitcombe sails to the ice", front.Page.Locator("main .headline").GetByText("Whitcombe sails to the ice"));
        Assert.Equal(0, await shown.CountAsync());
        await demo.IngestAsync(news, "Foreign Minister Hana Whitcombe said on Monday that the station on the ice would stay open.", "2031-05-06");
        await Assertions.Expect(front.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 new document, shown");
        await Assertions.Expect(shown).ToHaveCountAsync(1);

        // Where charts are drawn the page says what is new and waits for the reader.
        await Assertions.Expect(actor.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 new document");
        await actor.PictureAsync("live-390-dark");
        await actor.Page.GetByRole(AriaRole.Link, new() { Name = "Show", Exact = true }).ClickAsync();
        await Assertions.Expect(actor.Page.Locator(".lines").GetByText("the station on the ice would stay open").First).ToBeVisibleAsync();
        Assert.Equal("", await actor.Page.GetByRole(AriaRole.Status).InnerTextAsync());

        // A reader who wishes so is only told how much is new.
        await front.Page.GetByLabel("Show what comes in").UncheckAsync();
        await demo.IngestAsync("A second ship", "Foreign Minister Hana Whitcombe said on Tuesday that a second ship would follow.", "2031-05-07");
        await Assertions.Expect(front.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 new document");
        Assert.Equal(0, await front.Page.GetByText("A second ship").CountAsync());
        await front.Page.GetByLabel("Show what comes in").CheckAsync();
        await Assertions.Expect(front.Page.GetByText("A second ship").First).ToBeVisibleAsync();
        Assert.Empty(await front.SeriousFindingsAsync());
        front.SawNoComplaint();
        actor.SawNoComplaint();
    }

    [Fact]
    public async Task The_keyboard_gets_past_the_top_in_one_step()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.Page.GotoAsync(demo.Address.ToString());
        await visitor.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await visitor.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')"));
    }

    private async Task GoAsync(Visitor visitor, string name)
    {
        if (name == "compare")
        {
            var keys = new List<string>();
            foreach (var words in new[] { "inspectors bond", "\"concludes visit\"" })
            {
                await visitor.Page.GotoAsync(new Uri(demo.Address, $"/search?kind=documents&q={Uri.EscapeDataString(words)}").ToString());
                var address = (await visitor.Page.Locator("main a[href^='/documents/']").First.GetAttributeAsync("href"))!;
                keys.Add(address.Split('/')[2].Split('#')[0]);
            }

            await visitor.Page.GotoAsync(new Uri(demo.Address, $"/compare?a={keys[0]}&b={keys[1]}").ToString());
            return;
        }

        var (from, link) = Ways[name];
        await visitor.Page.GotoAsync(new Uri(demo.Address, from).ToString());
        if (link is not null)
        {
            var address = await visitor.Page.Locator(link).First.GetAttributeAsync("href");
            await visitor.Page.GotoAsync(new Uri(demo.Address, address!.Split('#')[0]).ToString());
        }
    }

    // axe-core is a script itself.
    private static async Task<IReadOnlyList<string>> SeriousFindingsAsync(Visitor visitor, bool hasScript) => hasScript ? await visitor.SeriousFindingsAsync() : [];

    private static Task<string> BackgroundAsync(ILocator element) => element.EvaluateAsync<string>("node => getComputedStyle(node).backgroundColor");
}
