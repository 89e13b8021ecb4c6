using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Readout.Browser.Tests;

/// <summary>Someone who looks at pages: a window of its own, and all that the console complained of.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    public Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Nothing was complained of: no script broke, no policy was breached, nothing was missing.</summary>
    public void SawNoComplaint() => Assert.Empty(_complaints);

    /// <summary>What axe-core finds that is serious or critical, one a line.</summary>
    public async Task<IReadOnlyList<string>> SeriousFindingsAsync()
    {
        var result = await Page.RunAxe();
        return [.. result.Violations.Where(static finding => finding.Impact is "serious" or "critical").SelectMany(static finding => finding.Nodes.Select(node => $"{finding.Id}: {node.Html}"))];
    }

    /// <summary>True if the page is no wider than the window.</summary>
    public async Task<bool> FitsAsync() => await Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth");

    /// <summary>Keeps a picture of the whole page where READOUT_SCREENSHOTS names a folder for them.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("READOUT_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
