using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Readout.Web.Pages;

/// <summary>Renders components to HTML. Text is always encoded; letters of all scripts stand as themselves.</summary>
internal static class PageRenderer
{
    private static readonly ServiceProvider Services = new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();

    /// <summary>The page.</summary>
    /// <typeparam name="T">Its component.</typeparam>
    /// <param name="parameters">The component's parameters.</param>
    public static async Task<string> RenderAsync<T>(Dictionary<string, object?> parameters)
        where T : IComponent
    {
        await using var renderer = new HtmlRenderer(Services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters));
            return root.ToHtmlString();
        });
    }
}
