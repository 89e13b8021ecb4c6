using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Readout.Desk.Merge;
using Readout.Desk.Queries;
using Readout.Desk.Store;
using Readout.Reading;
using Readout.Records;
using Readout.Web.Serving;

namespace Readout.Web.Api;

/// <summary>
/// The desk for programs, as JSON over HTTP, described in OpenAPI 3.1 at <c>/openapi/v1.json</c>. Every answer has an entity tag; lists have pages with opaque tokens. Other
/// sites' scripts are not let in: no header for them is sent.
/// </summary>
internal static class DeskApi
{
    private const string Begin = "/api/v1";

    /// <summary>What the description of the interface needs.</summary>
    public static void AddTo(IServiceCollection services) => services.AddOpenApi("v1", static options => options.AddDocumentTransformer(static (document, _, _) =>
    {
        document.Info.Title = "Readout";
        document.Info.Version = Reader.Version;
        document.Info.Description = "Who met whom, who said what to whom and through whom, who stands where, who did what to whom, with the exact words behind every line. Fields mean what docs/record-format.md says; documents hold news text as it was published.";
        document.Servers = [];
        return Task.CompletedTask;
    }));

    /// <summary>Adds the addresses.</summary>
    /// <param name="routes">Where to.</param>
    /// <param name="open">Opens the desk, for reading; closed after each request.</param>
    /// <param name="reader">Reads texts that are sent.</param>
    /// <param name="write">Opens the desk for decisions; null where none are taken.</param>
    public static void Map(IEndpointRouteBuilder routes, Func<DeskStore> open, Reader reader, Func<DeskStore>? write = null)
    {
        routes.MapOpenApi("/openapi/{documentName}.json");
        var api = routes.MapGroup(Begin).WithTags("Desk").AddEndpointFilterFactory(ApiParameters.RefuseUnknown);
        api.MapGet("/", () => ApiAnswer.Of(Ask(open, static desk => desk.Counts())))
            .Produces<DeskCounts>().WithName("counts").WithSummary("How much the desk holds.");
        api.MapGet("/documents", ([FromQuery, Description("Items of a page, 1 to 500; 50 if not given.")] int? limit, [FromQuery, Description("Token of a page.")] string? after) => Documents(open, limit, after))
            .Produces<ApiPage<ApiDocument>>().ProducesValidationProblem().WithName("documents").WithSummary("Documents, newest revisions, in the order of their keys.");
        api.MapGet("/documents/{document}", ([Description("Its key, its id, or the beginning of the hash of its text.")] string document) => Document(open, document))
            .Produces<DocumentRecord>().ProducesProblem(StatusCodes.Status404NotFound).WithName("document").WithSummary("The document object, with its text, as people have decided on it.");
        Records(api, open, "statements", "Statements.", ApiRowReader.Statement);
        Records(api, open, "meetings", "Meetings, each in one document.", ApiRowReader.Meeting);
        Records(api, open, "positions", "Positions, each in one document.", ApiRowReader.Position);
        Records(api, open, "events", "Events.", ApiRowReader.Event);
        api.MapGet("/search", ([FromQuery, Description("Words; between quotation marks a phrase.")] string q, [FromQuery, Description("Documents, 1 to 500; 20 if not given.")] int? limit) => Search(open, q, limit))
            .Produces<ApiPage<ApiDocument>>().ProducesValidationProblem().WithName("search").WithSummary("Documents by their words, the best first.");
        api.MapGet("/merged/meetings", () => Merged<MergedMeeting>(open, "meeting", null))
            .Produces<IReadOnlyList<MergedMeeting>>().WithName("merged-meetings").WithSummary("Meetings as many documents tell of them, with where they differ.");
        api.MapGet("/merged/remarks", ([FromQuery, Description("Id of the speaker.")] string? speaker) => Merged<MergedRemark>(open, "remark", speaker))
            .Produces<IReadOnlyList<MergedRemark>>().WithName("merged-remarks").WithSummary("Remarks in the wordings of several stories.");
        api.MapGet("/ledger", ([FromQuery, Description("Id of the holder.")] string? holder) => Merged<LedgerLine>(open, "ledger", holder))
            .Produces<IReadOnlyList<LedgerLine>>().WithName("ledger").WithSummary("Positions over time.");
        api.MapGet("/pairs/{source}/{target}", (
                [Description("Country (three letters), or id of an entity without one.")] string source,
                [Description("The same.")] string target,
                [FromQuery, Description("day, week or month; month if not given.")] string? by) => Pair(open, source, target, by ?? "month"))
            .Produces<IReadOnlyList<DyadPeriod>>().ProducesValidationProblem().WithName("pair").WithSummary("What one did to the other in each period, every number with its records.");
        api.MapGet("/reviews", ([FromQuery, Description("Lines of a page, 1 to 500; 50 if not given.")] int? limit, [FromQuery, Description("Only lines with smaller numbers.")] long? before) => Reviews(open, limit, before))
            .Produces<IReadOnlyList<Decision>>().ProducesValidationProblem().WithName("reviews").WithSummary("What people decided on records, the latest first.");
        if (write is not null)
        {
            api.MapPost("/reviews", (ApiDecision decision) => Decide(write, decision))
                .Produces<Decision>(StatusCodes.Status201Created).ProducesValidationProblem().WithName("decide").WithSummary("Accepts, rejects or corrects a record, or takes the last decision on it back: a line added to the log.");
        }

        routes.MapPost("/api/read", (ApiArticle article) => Read(reader, article))
            .Produces<DocumentRecord>().ProducesValidationProblem().WithTags("Reader").WithName("read").WithSummary("Reads a text and gives its document object; nothing is kept.");
    }

    private static void Records<T>(RouteGroupBuilder api, Func<DeskStore> open, string kind, string summary, Func<IReadOnlyList<object?>, T> row) =>
        api.MapGet($"/{kind}", ([AsParameters] ApiQuestion question) =>
        {
            if (question.Problems(out var after) is { Count: > 0 } problems)
            {
                return TypedResults.ValidationProblem(problems);
            }

            var (answer, next) = Ask(open, desk => RecordQuestions.Page(desk, kind, question.ToQuestion(), after));
            return ApiAnswer.Of(new ApiPage<T>([.. answer.Rows.Select(row)], PageToken.Of(next)));
        }).Produces<ApiPage<T>>().ProducesValidationProblem().WithName(kind).WithSummary(summary);

    private static IResult Documents(Func<DeskStore> open, int? limit, string? after)
    {
        if (limit is < 1 or > ApiQuestion.MostItems || !PageToken.TryRead(after, out var place))
        {
            return Problem(limit is < 1 or > ApiQuestion.MostItems ? "limit" : "after", "expected a number from 1 to 500, and a token that 'next' of another page gave");
        }

        var most = limit ?? 50;
        var rows = Ask(open, desk => desk.Ask($"SELECT {ApiRowReader.DocumentColumns} FROM documents WHERE document > $1 ORDER BY document LIMIT $2", place?.Document ?? "", (long)most + 1)).Rows;
        var items = rows.Take(most).Select(ApiRowReader.Document).ToList();
        return ApiAnswer.Of(new ApiPage<ApiDocument>(items, rows.Count > most ? PageToken.Of(new RecordPlace("", items[^1].Document, 0, "")) : null));
    }

    private static IResult Document(Func<DeskStore> open, string name) =>
        Ask(open, desk => desk.Find(name) is [var key, ..] ? desk.Read(key) : null) is { } document
            ? ApiAnswer.Of(RecordJson.ToUtf8(document.Record))
            : TypedResults.Problem("The desk has no such document.", statusCode: StatusCodes.Status404NotFound);

    private static IResult Search(Func<DeskStore> open, string words, int? limit) =>
        limit is < 1 or > ApiQuestion.MostItems ? Problem("limit", "expected a number from 1 to 500")
        : ApiAnswer.Of(Ask(open, desk => new ApiPage<ApiDocument>(
            [.. desk.Search(words, limit ?? 20).SelectMany(hit => desk.Ask($"SELECT {ApiRowReader.DocumentColumns} FROM documents WHERE document = $1", hit.Document).Rows.Select(ApiRowReader.Document))], null)));

    private static IResult Reviews(Func<DeskStore> open, int? limit, long? before) => limit is < 1 or > ApiQuestion.MostItems ? Problem("limit", "expected a number from 1 to 500")
        : ApiAnswer.Of(Ask(open, desk => new DeskReview(desk).Newest(before ?? long.MaxValue, limit ?? 50)));

    private static IResult Decide(Func<DeskStore> write, ApiDecision decision)
    {
        if (decision.Problem is { } problem)
        {
            return Problem(problem.Field, problem.Expected);
        }

        try
        {
            var taken = Ask(write, desk => new DeskReview(desk).Decide(decision.Record, decision.Verdict, decision.Field, decision.Value?.GetRawText(), decision.Reason.Trim(), decision.Reviewer.Trim()));
            return TypedResults.Json(taken, ApiAnswer.Options, ApiAnswer.Json, StatusCodes.Status201Created);
        }
        catch (RefusedDecisionException error)
        {
            return Problem("decision", error.Message);
        }
    }

    private static IResult Merged<T>(Func<DeskStore> open, string kind, string? who) => ApiAnswer.Of(MergeJson.ToUtf8(Ask(open, desk => desk.Merged<T>(kind, who))));

    private static IResult Pair(Func<DeskStore> open, string source, string target, string by) => by is "day" or "week" or "month"
        ? ApiAnswer.Of(MergeJson.ToUtf8(Ask(open, desk => desk.Dyad(source, target, by))))
        : Problem("by", "expected day, week or month");

    private static IResult Read(Reader reader, ApiArticle article) => article.Published is { } published && !PublicationDate.IsValid(published)
        ? Problem("published", "expected a date like 2021-12-16, or a date-time with offset like 2021-12-16T09:30+08:00")
        : TypedResults.Bytes(
            RecordJson.ToUtf8(reader.Read(new Article { Text = article.Text, Id = article.Id, Title = article.Title, Publisher = article.Publisher, Url = article.Url, Published = article.Published })),
            ApiAnswer.Json);

    private static ValidationProblem Problem(string parameter, string expected) => TypedResults.ValidationProblem(new Dictionary<string, string[]>(StringComparer.Ordinal) { [parameter] = [expected] });

    private static T Ask<T>(Func<DeskStore> open, Func<DeskStore, T> question)
    {
        using var desk = open();
        return question(desk);
    }
}
