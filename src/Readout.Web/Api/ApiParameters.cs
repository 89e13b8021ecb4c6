using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Readout.Web.Api;

/// <summary>What the query of an address may hold: a misspelt parameter would otherwise be passed over, and the answer be that to another question.</summary>
internal static class ApiParameters
{
    /// <summary>Refuses a request whose query has a parameter that the address does not take, and says which it takes.</summary>
    public static EndpointFilterDelegate RefuseUnknown(EndpointFilterFactoryContext context, EndpointFilterDelegate next)
    {
        string[] known = [.. Names(context.MethodInfo)];
        var expected = known.Length == 0 ? "expected no parameter" : $"expected one of {string.Join(", ", known)}";
        return async invocation =>
        {
            var unknown = invocation.HttpContext.Request.Query.Keys.Except(known, StringComparer.OrdinalIgnoreCase).ToList();
            return unknown.Count == 0
                ? await next(invocation)
                : TypedResults.ValidationProblem(unknown.ToDictionary(static name => name, _ => (string[])[expected], StringComparer.Ordinal));
        };
    }

    private static IEnumerable<string> Names(MethodInfo method) => method.GetParameters().SelectMany(static parameter =>
        parameter.GetCustomAttribute<AsParametersAttribute>() is not null
            ? parameter.ParameterType.GetProperties().Select(static property => property.GetCustomAttribute<FromQueryAttribute>()?.Name).OfType<string>()
            : parameter.GetCustomAttribute<FromQueryAttribute>() is { } query ? [query.Name ?? parameter.Name!] : []);
}
