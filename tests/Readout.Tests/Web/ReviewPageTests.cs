using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Readout.Tests.Store;
using Readout.Web.Serving;

namespace Readout.Tests.Web;

/// <summary>Decisions taken in pages and by programs, over HTTP.</summary>
public sealed class ReviewPageTests : IAsyncLifetime
{
    private readonly TestDesk _desk = new();
    private WebApplication? _app;
    private HttpClient? _client;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private HttpClient Client => _client!;

    public async ValueTask InitializeAsync()
    {
        _desk.Ingest(TestDesk.Report(1), TestDesk.Report(2));
        (_app, _client) = await StartAsync(new(_desk.Location) { Port = 0, Reviewer = "Mira Holt" });
    }

    [Fact]
    public async Task What_is_rejected_in_its_page_is_gone_from_lists_and_comes_back_when_that_is_taken_back()
    {
        var (address, id) = Statement();
        var words = $"{address.Split("/records/")[0]}#t-";
        Assert.Contains(words, await Client.GetStringAsync("/search?kind=statements", Cancellation), StringComparison.Ordinal);
        var all = _desk.Count("statements");

        var answer = await DecideAsync(address, ("verdict", "reject"), ("reason", "a title, <b>not</b> a remark"));
        Assert.Equal((HttpStatusCode.SeeOther, $"{address}#review"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Equal(["reject", "a title, <b>not</b> a remark", "Mira Holt", id], _desk.Ask("SELECT verdict, reason, reviewer, record FROM reviews").Rows[0]);
        Assert.Equal(all - 1, _desk.Count("statements"));
        var page = await PageAsync(address);
        Assert.Contains("rejected", page.QuerySelector("#review .verdict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("a title, <b>not</b> a remark", page.QuerySelector(".decisions")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await PageAsync(address.Split("/records/")[0])).QuerySelector($"main a[href='{address.Replace(":", "%3A", StringComparison.Ordinal)}#review']"));
        Assert.Contains("a title, <b>not</b> a remark", (await PageAsync("/reviews")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("rejected", (string?)JsonNode.Parse(await Client.GetStringAsync($"{address}.json", Cancellation))!["verdict"]);

        Assert.Equal(HttpStatusCode.SeeOther, (await DecideAsync(address, ("verdict", "undo"), ("reason", "it is one"))).StatusCode);
        Assert.Equal(all, _desk.Count("statements"));
        Assert.Null((await PageAsync(address)).QuerySelector("#review .verdict"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await DecideAsync(address, ("verdict", "undo"), ("reason", "once more"))).StatusCode);
    }

    [Fact]
    public async Task Words_speaker_and_type_are_corrected_together_and_each_is_a_line_of_the_log()
    {
        var (address, id) = Statement();
        var form = await CorrectionAsync(address);
        Assert.Contains("bridge", form["content"][0], StringComparison.Ordinal);
        form["content"] = ["bridge 1   together"];
        form["attitude"] = ["promises"];
        form["speaker"] = ["person:boris-petrov"];
        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(address, form)).StatusCode);
        Assert.Equal(["bridge 1 together", "promises", "person:boris-petrov", "corrected"], _desk.Ask("SELECT content, attitude, speaker, review FROM statements WHERE id = $1", id).Rows[0]);
        Assert.Equal(["speaker", "content", "attitude"], _desk.Ask("SELECT field FROM reviews ORDER BY n").Rows.Select(static row => (string)row[0]!));
        Assert.Contains("corrected", (await PageAsync(address)).QuerySelector(".card h2")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_text_does_not_hold_is_refused_as_a_whole_and_stays_in_the_form()
    {
        var (address, _) = Statement();
        var form = await CorrectionAsync(address);
        form["certainty"] = ["denied"];
        form["content"] = ["we shall never build it"];
        var answer = await SendAsync(address, form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.Contains("does not stand in the text", page.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("we shall never build it", page.QuerySelector("textarea[name=content]")!.TextContent);
        Assert.Equal("denied", ((IHtmlSelectElement)page.QuerySelector("select[name=certainty]")!).Value);
        form["content"] = [.. (await CorrectionAsync(address))["content"]];
        form["certainty"] = ["likely"];
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(address, form)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(address, await CorrectionAsync(address))).StatusCode);
        Assert.Equal(0, _desk.Count("reviews"));
    }

    [Fact]
    public async Task A_form_that_was_not_made_here_decides_nothing()
    {
        var (address, _) = Statement();
        var form = await CorrectionAsync(address);
        form.Remove("proof");
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(address, form)).StatusCode);
        form["proof"] = ["made-up"];
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(address, form)).StatusCode);
        var own = await CorrectionAsync(address);
        using var stranger = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Client.BaseAddress };
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.PostAsync(address, Content(own), Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await Client.PostAsJsonAsync(address, new { verdict = "reject" }, Cancellation)).StatusCode);
        Assert.Equal(0, _desk.Count("reviews"));
    }

    [Fact]
    public async Task Programs_decide_into_the_same_log()
    {
        var (_, id) = Statement();
        var taken = await Client.PostAsJsonAsync("/api/v1/reviews", new { record = id, verdict = "correct", field = "certainty", value = "denied", reason = "he denies it", reviewer = "a program" }, Cancellation);
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
        Assert.Equal("denied", _desk.Ask("SELECT certainty FROM statements WHERE id = $1", id).Rows[0][0]);
        var log = JsonNode.Parse(await Client.GetStringAsync("/api/v1/reviews?limit=1", Cancellation))!.AsArray();
        Assert.Equal("he denies it", (string?)Assert.Single(log)!["reason"]);
        foreach (var wrong in new object[]
        {
            new { record = id, verdict = "praise", reason = "r", reviewer = "p" }, new { record = id, verdict = "accept", reason = " ", reviewer = "p" }, new { record = id, verdict = "correct", reason = "r", reviewer = "p" },
            new { record = id, verdict = "correct", field = "certainty", value = "likely", reason = "r", reviewer = "p" }, new { record = "statement:0", verdict = "accept", reason = "r", reviewer = "p" }, new { verdict = "accept" },
        })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await Client.PostAsJsonAsync("/api/v1/reviews", wrong, Cancellation)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await Client.PostAsync("/api/v1/reviews", Content(new() { ["record"] = [id] }), Cancellation)).StatusCode);
        Assert.Equal(1, _desk.Count("reviews"));
    }

    [Fact]
    public async Task A_desk_that_is_only_shown_takes_no_decision()
    {
        var (address, id) = Statement();
        var (app, client) = await StartAsync(new(_desk.Location) { Port = 0, MayReview = false });
        await using (app)
        using (client)
        {
            var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(address, Cancellation));
            Assert.Empty(page.QuerySelectorAll("form[method=post]"));
            Assert.Equal(HttpStatusCode.MethodNotAllowed, (await client.PostAsync(address, Content(new() { ["verdict"] = ["reject"] }), Cancellation)).StatusCode);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, (await client.PostAsJsonAsync("/api/v1/reviews", new { record = id, verdict = "reject", reason = "r", reviewer = "p" }, Cancellation)).StatusCode);
        }

        Assert.Equal(0, _desk.Count("reviews"));
    }

    private static async Task<(WebApplication App, HttpClient Client)> StartAsync(ExplorerOptions options)
    {
        var app = Explorer.Create(options);
        await app.StartAsync(Cancellation);
        return (app, new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Explorer.AddressOf(app) });
    }

    private (string Address, string Id) Statement()
    {
        var row = _desk.Ask("SELECT document, id FROM statements WHERE content LIKE '%bridge 1 together%' ORDER BY span_start LIMIT 1").Rows[0];
        return ($"/documents/{row[0]}/records/{Uri.EscapeDataString((string)row[1]!).Replace("%3A", ":", StringComparison.Ordinal)}", (string)row[1]!);
    }

    private async Task<IDocument> PageAsync(string address) => await new HtmlParser().ParseDocumentAsync(await Client.GetStringAsync(address, Cancellation));

    private async Task<HttpResponseMessage> DecideAsync(string address, params (string Name, string Value)[] values)
    {
        var fields = Fields((IHtmlFormElement)(await PageAsync(address)).QuerySelector("#review > form")!);
        foreach (var (name, value) in values)
        {
            fields[name] = [value];
        }

        return await SendAsync(address, fields);
    }

    private async Task<Dictionary<string, List<string>>> CorrectionAsync(string address)
    {
        var fields = Fields((IHtmlFormElement)(await PageAsync(address)).QuerySelector("#review details form")!);
        fields["reason"] = ["read again"];
        return fields;
    }

    // What a browser sends of a form.
    private static Dictionary<string, List<string>> Fields(IHtmlFormElement form)
    {
        var fields = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var element in form.Elements)
        {
            var (name, value) = element switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => (null, ""),
                IHtmlInputElement input => (input.Name, input.Value),
                IHtmlSelectElement select => (select.Name, select.Value ?? ""),
                IHtmlTextAreaElement area => (area.Name, area.Value),
                _ => (null, ""),
            };
            if (name is not null)
            {
                fields.TryAdd(name, []);
                fields[name].Add(value);
            }
        }

        return fields;
    }

    private async Task<HttpResponseMessage> SendAsync(string address, Dictionary<string, List<string>> fields) => await Client.PostAsync(address, Content(fields), Cancellation);

    private static FormUrlEncodedContent Content(Dictionary<string, List<string>> fields) => new(fields.SelectMany(static field => field.Value.Select(value => KeyValuePair.Create(field.Key, value))));

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        await (_app?.DisposeAsync() ?? ValueTask.CompletedTask);
        _desk.Dispose();
    }
}
