using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Readout.Web.Serving;

/// <summary>An answer with a tag of its bytes: whoever has them already is told so.</summary>
internal static class Tagged
{
    /// <summary>Writes it.</summary>
    public static Task WriteAsync(HttpContext context, byte[] bytes, string type)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"");
        var response = context.Response;
        response.Headers.ETag = tag.ToString();
        if (context.Request.GetTypedHeaders().IfNoneMatch is { Count: > 0 } known && known.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = type;
        response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(bytes).AsTask();
    }
}
