using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Readout.Desk.Store;
using Readout.Web.Api;

namespace Readout.Web.Serving;

/// <summary>The server of a desk's pages and data.</summary>
public static class Explorer
{
    /// <summary>Largest request body in bytes.</summary>
    public const long MostBytes = 1_000_000;

    /// <summary>Makes the server; start it with <see cref="WebApplication.StartAsync"/>.</summary>
    /// <param name="options">How.</param>
    /// <exception cref="DeskException">There is no such desk.</exception>
    /// <exception cref="ArgumentException">The address is none, or others than this machine could ask without a token.</exception>
    public static WebApplication Create(ExplorerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var address = AddressOf(options);
        if (options.Token is null && !IPAddress.IsLoopback(address))
        {
            throw new ArgumentException($"{options.Host}: others than this machine are answered only if they know a token", nameof(options));
        }

        // Sees that the desk is one before anybody asks.
        DeskStore.Open(options.Desk, DeskAccess.Read).Dispose();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Limit(kestrel, address, options.Port));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(options);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAntiforgery(static antiforgery =>
        {
            antiforgery.Cookie.Name = "readout-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.HttpOnly = true;
            antiforgery.FormFieldName = "proof";
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        DeskApi.AddTo(builder.Services);
        builder.Services.AddRateLimiter(limiter => Limit(limiter, options.RequestsPerSecond));
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Use(Safety.Headers);
        app.UseMiddleware<ErrorPages>();
        app.Use(new Safety(options, address).Check);
        app.UseRateLimiter();
        app.UseRouting();
        ExplorerPages.Map(app, options);
        DeskApi.Map(app, () => DeskStore.Open(options.Desk, DeskAccess.Read), Reader.English, options.MayReview ? () => DeskStore.Open(options.Desk, DeskAccess.Write) : null);
        return app;
    }

    /// <summary>Where a started server listens.</summary>
    public static Uri AddressOf(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    private static IPAddress AddressOf(ExplorerOptions options) =>
        options.Host == "localhost" ? IPAddress.Loopback
        : IPAddress.TryParse(options.Host, out var address) ? address
        : throw new ArgumentException($"{options.Host}: expected an address of this machine, like 127.0.0.1 or 0.0.0.0", nameof(options));

    private static void Limit(KestrelServerOptions kestrel, IPAddress address, int port)
    {
        kestrel.Listen(address, port);
        kestrel.AddServerHeader = false;
        var limits = kestrel.Limits;
        limits.MaxRequestBodySize = MostBytes;
        limits.MaxRequestLineSize = 8 * 1024;
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.MaxRequestHeaderCount = 60;
        limits.MaxConcurrentConnections = 500;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
    }

    private static void Limit(RateLimiterOptions limiter, int perSecond)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context => RateLimitPartition.GetTokenBucketLimiter(
            context.Connection.RemoteIpAddress ?? IPAddress.None,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = perSecond * 5,
                TokensPerPeriod = perSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }));
    }
}
