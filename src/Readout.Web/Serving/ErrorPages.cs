using System.Text;
using Microsoft.AspNetCore.Http;
using Readout.Desk.Store;

namespace Readout.Web.Serving;

/// <summary>
/// Says what a person can do where a request cannot be answered, and nothing of the machine. What went wrong inside is said to whoever runs the server.
/// </summary>
internal sealed class ErrorPages(RequestDelegate next, ExplorerOptions options)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (BadHttpRequestException error)
        {
            context.Response.StatusCode = error.StatusCode;
        }
        catch (DeskException error) when (!context.Response.HasStarted)
        {
            options.Say(error.Message);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            options.Say($"a page failed: {error}");
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null } response && response.ContentType is null)
        {
            await WriteAsync(response, context.Request);
        }
    }

    private static async Task WriteAsync(HttpResponse response, HttpRequest request)
    {
        var text = response.StatusCode switch
        {
            400 => "The address is not understood.",
            401 => "A token is needed here.",
            403 => "The form was not made here or is too old. Go back, load the page again, and send it from there.",
            404 => "There is nothing here. It may have been rejected in review, or belong to another desk.",
            405 => "This cannot be asked in this way.",
            413 => "That is too much at once.",
            415 => "This cannot be sent in this form.",
            421 => "This server answers for this machine alone.",
            429 => "Too many requests; wait a moment.",
            503 => "The desk cannot be asked now; try again.",
            >= 500 => "Something went wrong here; whoever runs the server can see what.",
            _ => "The request cannot be answered.",
        };
        if (request.Path.Value?.EndsWith(".json", StringComparison.Ordinal) == true || request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            response.ContentType = "application/json; charset=utf-8";
            await response.Body.WriteAsync(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { error = text }));
            return;
        }

        response.ContentType = "text/html; charset=utf-8";
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(
            $"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Readout</title><link rel=\"stylesheet\" href=\"{ExplorerPages.StyleSheet}\"></head><body><main><h1>{response.StatusCode}</h1><p>{text}</p><p><a href=\"/\">To the front page</a></p></main></body></html>\n"));
    }
}
