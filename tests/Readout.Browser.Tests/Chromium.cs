using Microsoft.Playwright;

namespace Readout.Browser.Tests;

/// <summary>
/// One Chromium for all tests: the one that READOUT_CHROMIUM names, else the machine's. Where there is none, tests skip with the reason, and fail on a machine for CI.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        var program = Environment.GetEnvironmentVariable("READOUT_CHROMIUM") is { Length: > 0 } named ? named : Array.Find(Places, File.Exists);
        if (program is null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program,
            // Chromium's sandbox does not run as root; everything it opens here was written by the tests.
            Args = Environment.UserName == "root" ? ["--no-sandbox"] : [],
        });
    }

    /// <summary>A new visitor; skips the test where there is no browser.</summary>
    /// <param name="width">Pixels across.</param>
    /// <param name="isDark">True for the dark scheme.</param>
    /// <param name="hasScript">False for a visitor who runs no script.</param>
    public async Task<Visitor> VisitAsync(int width = 1440, bool isDark = false, bool hasScript = true)
    {
        if (_browser is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "Chromium is not installed, and on a machine for CI it must be.");
            Assert.Skip("Chromium is not installed, and READOUT_CHROMIUM names none.");
        }

        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = hasScript,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return new(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class ChromiumTests : ICollectionFixture<Chromium>
{
    public const string Name = "Chromium";
}
