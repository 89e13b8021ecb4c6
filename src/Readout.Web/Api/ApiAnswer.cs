using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Readout.Records;

namespace Readout.Web.Api;

/// <summary>Answers of the interface: JSON in the names of the contract, with an entity tag of their bytes.</summary>
internal static class ApiAnswer
{
    public const string Json = "application/json; charset=utf-8";
    private const int TagBytes = 16;

    /// <summary>How values are written.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = RecordTextEncoder.Instance };

    /// <summary>An answer out of a value.</summary>
    public static IResult Of<T>(T value) => Of(JsonSerializer.SerializeToUtf8Bytes(value, Options));

    /// <summary>An answer out of JSON; whoever has it already is told so in place of it.</summary>
    public static IResult Of(byte[] json) => TypedResults.Bytes(json, Json, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(json).AsSpan(0, TagBytes))}\""));
}
