using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Readout.Desk.Store;
using Readout.Web.Desks;
using Readout.Web.Documents;
using Readout.Web.Pages;
using Readout.Web.Serving;

namespace Readout.Web.Reviewing;

/// <summary>Takes the decisions that come from the forms of a record's page: into the log that <c>readout review</c> writes.</summary>
internal static class ReviewPages
{
    /// <summary>Longest reason, in characters.</summary>
    public const int LongestReason = 1000;

    /// <summary>Longest name of who decides, in characters.</summary>
    public const int LongestName = 100;

    private const string NameCookie = "readout-reviewer";

    /// <summary>Adds the address that forms are sent to: the record's own.</summary>
    /// <param name="app">The server.</param>
    /// <param name="options">How it is served.</param>
    /// <param name="show">Shows the record's page again, with what was wrong.</param>
    public static void Map(WebApplication app, ExplorerOptions options, Func<HttpContext, PageForm, Task> show) => app.MapPost("/documents/{key}/records/{id}", (RequestDelegate)(async context =>
    {
        var antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
        if (!context.Request.HasFormContentType)
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (InvalidDataException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (!await antiforgery.IsRequestValidAsync(context))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var ask = new PageQuery(context);
        var problem = Take(options, ask.Route("key"), ask.Route("id"), form);
        if (problem is null)
        {
            context.Response.Cookies.Append(NameCookie, Word(form, "by"), new() { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, MaxAge = TimeSpan.FromDays(365) });
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = $"{context.Request.Path.ToUriComponent()}#review";
            return;
        }

        context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await show(context, FormOf(context, options) with { Problem = problem, Given = form.ToDictionary(static pair => pair.Key, static IReadOnlyList<string> (pair) => [.. pair.Value.OfType<string>()], StringComparer.Ordinal) });
    }));

    /// <summary>What the forms of a page need.</summary>
    public static PageForm FormOf(HttpContext context, ExplorerOptions options)
    {
        var proof = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        var name = context.Request.Cookies[NameCookie] is { Length: > 0 and <= LongestName } known ? known : Safety.UserOf(context.Request) ?? options.Reviewer;
        return new(proof.FormFieldName, proof.RequestToken!, Wording.Visible.OneLine(name), null, new Dictionary<string, IReadOnlyList<string>>());
    }

    // What is wrong, or null where it was taken.
    private static string? Take(ExplorerOptions options, string key, string id, IFormCollection form)
    {
        var (verdict, reason, by) = (Word(form, "verdict"), Word(form, "reason"), Word(form, "by"));
        if (verdict is not ("accept" or "reject" or "correct" or "undo"))
        {
            return "Choose what you decide.";
        }

        if (reason.Length is 0 or > LongestReason || by.Length is 0 or > LongestName)
        {
            return reason.Length == 0 ? "A reason is needed." : by.Length == 0 ? "Your name is needed." : "That is too long.";
        }

        using var desk = DeskStore.Open(options.Desk, DeskAccess.Write);
        if (desk.Read(key) is not { } document || new CardWriter(document.Review.Whole).Cards().FirstOrDefault(card => card.Id == id) is not { } card)
        {
            return "There is no such record any more.";
        }

        try
        {
            var review = new DeskReview(desk);
            if (verdict != "correct")
            {
                review.Decide(id, verdict, null, null, reason, by);
                return null;
            }

            var changes = ReviewFields.Of(document.Review.Whole, card.Kind, id, RecordModel.StartOf(document.Review.Whole, card))
                .Changes(name => form.TryGetValue(name, out var values) || form.ContainsKey($"{name}-sent") ? [.. values.OfType<string>()] : null, out var problem);
            foreach (var (field, json) in changes)
            {
                review.Decide(id, verdict, field, json, reason, by);
            }

            return problem ?? (changes.Count == 0 ? "Nothing was changed." : null);
        }
        catch (RefusedDecisionException error)
        {
            return error.Message;
        }
    }

    private static string Word(IFormCollection form, string name) => form[name].ToString().Trim();
}
