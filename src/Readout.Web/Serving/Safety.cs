using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Readout.Web.Serving;

/// <summary>Who is answered, and what a browser may do with the answer.</summary>
internal sealed class Safety(ExplorerOptions options, IPAddress address)
{
    private const int LongestAddress = 4000;

    private readonly byte[]? _token = options.Token is { } token ? SHA256.HashData(Encoding.UTF8.GetBytes(token)) : null;

    /// <summary>What every answer tells the browser: nothing from elsewhere, nothing inline, no frame around it, no trace of where a reader came from.</summary>
    public static Task Headers(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy("");
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-cache";
        return next(context);
    }

    /// <summary>The policy of a page whose own rules of style have a hash.</summary>
    public static string Policy(string style) =>
        $"default-src 'none'; script-src 'self'; style-src 'self'{style}; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Turns away who does not know the token, and pages of others that had their name point to this machine.</summary>
    public Task Check(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (_token is null && !IsThisMachine(request.Host))
        {
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return Task.CompletedTask;
        }

        if (_token is not null && !Knows(request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"Readout\", charset=\"UTF-8\"";
            return Task.CompletedTask;
        }

        var target = request.Path.Value + request.QueryString.Value;
        if (target.Length > LongestAddress || request.Path.Value!.Any(char.IsControl) || request.Query.Any(static pair => pair.Value.Any(static value => value is not null && value.Any(char.IsControl))))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        return next(context);
    }

    private bool IsThisMachine(HostString host) =>
        host.Host is "localhost" or "127.0.0.1" or "[::1]" || host.Host == address.ToString();

    // Hashes of one length are compared, so that the time tells nothing of the token, its length neither.
    private bool Knows(HttpRequest request)
    {
        var given = request.Headers[HeaderNames.Authorization].ToString();
        var token = given.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? given[7..].Trim()
            : given.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase) ? PasswordOf(given[6..].Trim())
            : "";
        return CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(token)), _token);
    }

    /// <summary>The user name that a browser sent with the token, or null.</summary>
    public static string? UserOf(HttpRequest request)
    {
        var given = request.Headers[HeaderNames.Authorization].ToString();
        var pair = given.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase) ? Decoded(given[6..].Trim()) : "";
        return pair.IndexOf(':', StringComparison.Ordinal) is > 0 and var end ? pair[..end] : null;
    }

    private static string PasswordOf(string encoded)
    {
        var pair = Decoded(encoded);
        return pair[(pair.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }

    private static string Decoded(string encoded)
    {
        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }
}
