using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Readout.Desk.Store;
using Readout.Web.Desks;
using Readout.Web.Live;
using Readout.Web.Pages;
using Readout.Web.Reviewing;

namespace Readout.Web.Serving;

/// <summary>Which address shows what.</summary>
internal static class ExplorerPages
{
    /// <summary>Address of the style sheet: it changes with its content, so that browsers can keep it.</summary>
    public static string StyleSheet { get; } = $"/assets/readout-{Convert.ToHexStringLower(SHA256.HashData(Asset.Bytes("readout.css")!))[..12]}.css";

    /// <summary>Address of the style sheet of charts.</summary>
    public static string ChartStyle { get; } = $"/assets/charts-{Convert.ToHexStringLower(SHA256.HashData(Asset.Bytes("charts.css")!))[..12]}.css";

    /// <summary>Address of what draws charts.</summary>
    public static string ChartScript { get; } = $"/assets/charts-{Convert.ToHexStringLower(SHA256.HashData(Asset.Bytes("charts.js")!))[..12]}.js";

    /// <summary>Address of what follows the desk.</summary>
    public static string LiveScript { get; } = $"/assets/live-{Convert.ToHexStringLower(SHA256.HashData(Asset.Bytes("live.js")!))[..12]}.js";

    /// <summary>Address of the sign that browsers show in a tab.</summary>
    public static string Icon { get; } = $"/assets/icon-{Convert.ToHexStringLower(SHA256.HashData(Asset.Bytes("icon.svg")!))[..12]}.svg";

    private static readonly Dictionary<string, (byte[] Bytes, string Type)> Assets = new(StringComparer.Ordinal)
    {
        [StyleSheet] = (Asset.Bytes("readout.css")!, "text/css; charset=utf-8"),
        [Icon] = (Asset.Bytes("icon.svg")!, "image/svg+xml"),
        [LiveScript] = (Asset.Bytes("live.js")!, "text/javascript; charset=utf-8"),
        [ChartStyle] = (Asset.Bytes("charts.css")!, "text/css; charset=utf-8"),
        [ChartScript] = (Asset.Bytes("charts.js")!, "text/javascript; charset=utf-8"),
    };

    public static void Map(WebApplication app, ExplorerOptions options)
    {
        foreach (var (address, asset) in Assets)
        {
            app.MapGet(address, (RequestDelegate)(context =>
            {
                context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Tagged.WriteAsync(context, asset.Bytes, asset.Type);
            }));
        }

        LiveStream.Map(app, options);
        Page<FrontModel, FrontPage>(app, options, "/", "/index.json", static (desk, _) => FrontModel.Of(desk));
        Page<DeskDocumentModel, DeskDocumentPage>(app, options, "/documents/{key}", null, static (desk, ask) => DeskDocumentModel.Of(desk, ask.Route("key")));
        var record = Page<RecordModel, RecordPage>(app, options, "/documents/{key}/records/{id}", null, static (desk, ask) => RecordModel.Of(desk, ask.Route("key"), ask.Route("id"), ask.Query("why") == "1" ? Reader.English : null));
        if (options.MayReview)
        {
            ReviewPages.Map(app, options, (context, form) => record(context, form));
        }

        Page<ReviewLogModel, ReviewLogPage>(app, options, "/reviews", "/reviews.json", static (desk, ask) => ReviewLogModel.Of(desk, ask.Number("before")));
        Page<ActorModel, ActorPage>(app, options, "/actors/{id}", null, static (desk, ask) => ActorModel.Of(desk, ask.Route("id")));
        Page<LedgerModel, LedgerPage>(app, options, "/ledger/{holder}", null, static (desk, ask) => LedgerModel.Of(desk, ask.Route("holder"), ask.Query("issue")));
        Page<IssueModel, IssuePage>(app, options, "/ledger", "/ledger.json", static (desk, ask) => IssueModel.Of(desk, ask.Needed("issue")));
        Page<PairModel, PairPage>(app, options, "/pairs/{first}/{second}", null, static (desk, ask) =>
            PairModel.Of(desk, ask.Route("first"), ask.Route("second"), ask.OneOf("by", "month", "day", "week", "month"), ask.Query("period")));
        Page<CompareModel, ComparePage>(app, options, "/compare", "/compare.json", static (desk, ask) =>
            CompareModel.Of(desk, ask.Needed("a"), ask.Needed("b"), ask.State("side-a"), ask.State("side-b")));
        Page<SearchModel, SearchPage>(app, options, "/search", "/search.json", static (desk, ask) =>
        {
            var after = PageToken.TryRead(ask.Query("page"), out var place) ? place : throw new BadHttpRequestException("no such page");
            return SearchModel.Of(desk, ask.Search(), after, static later => PageToken.Of(later)!);
        });
    }

    // Returns what shows the page again after a form was sent.
    private static Func<HttpContext, PageForm, Task> Page<TModel, TPage>(WebApplication app, ExplorerOptions options, string pattern, string? json, Func<DeskStore, PageQuery, TModel?> ask)
        where TModel : PageModel
        where TPage : IComponent
    {
        // The twin's address is the page's with .json behind it; a route's last part takes both, since ids hold dots.
        app.MapGet(pattern, (RequestDelegate)(context => AnswerAsync(context, IsTwin(context.Request.Path), null)));
        if (json is not null)
        {
            app.MapGet(json, (RequestDelegate)(context => AnswerAsync(context, isTwin: true, null)));
        }

        return (context, form) => AnswerAsync(context, isTwin: false, form);

        async Task AnswerAsync(HttpContext context, bool isTwin, PageForm? form)
        {
            using var desk = DeskStore.Open(options.Desk, DeskAccess.Read);
            if (ask(desk, new PageQuery(context)) is not { } model)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            if (isTwin)
            {
                await Tagged.WriteAsync(context, model.ToJson(), "application/json; charset=utf-8");
                return;
            }

            if (model.Style is { } style)
            {
                context.Response.Headers.ContentSecurityPolicy = Safety.Policy($" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'");
            }

            var html = await PageRenderer.RenderAsync<TPage>(new() { ["Model"] = model, ["Frame"] = FrameOf(context, desk, model, form ?? (model is RecordModel && options.MayReview ? ReviewPages.FormOf(context, options) : null)) });
            await Tagged.WriteAsync(context, Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8");
        }
    }

    private static bool IsTwin(PathString path) => path.Value!.EndsWith(".json", StringComparison.Ordinal);

    private static PageFrame FrameOf(HttpContext context, DeskStore desk, PageModel model, PageForm? form)
    {
        var request = context.Request;
        // As the browser wrote it: an id that holds a slash stays one part.
        var path = request.Path.ToUriComponent();
        return new(
            $"{(path == "/" ? "/index" : path)}.json{request.QueryString.ToUriComponent()}",
            StyleSheet,
            model is SearchModel search ? search.Question.Words : "",
            form,
            DeskPulse.NewestOf(desk));
    }
}
