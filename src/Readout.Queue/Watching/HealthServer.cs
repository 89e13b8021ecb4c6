using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Readout.Desk.Store;
using Readout.Queue.Workers;

namespace Readout.Queue.Watching;

/// <summary>
/// Answers whoever asks whether a worker is well: <c>/health/live</c> is 200 as long as it gets on, else 503 and it should be started anew; <c>/health/ready</c> is 200 as long as it has queue and desk.
/// </summary>
public sealed class HealthServer : IDisposable
{
    private readonly WebApplication _app;

    private HealthServer(WebApplication app) => _app = app;

    /// <summary>Where it answers.</summary>
    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Starts it.</summary>
    /// <param name="endpoint">Where to listen; port 0 takes one that is free.</param>
    /// <param name="worker">The worker.</param>
    /// <exception cref="DeskException">Nothing can listen there.</exception>
    public static HealthServer Start(IPEndPoint endpoint, Worker worker)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(endpoint));
        builder.Services.AddHealthChecks()
            .AddCheck("live", () => worker.IsAlive ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy())
            .AddCheck("ready", () => worker.IsReady ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
        var app = builder.Build();
        foreach (var name in (string[])["live", "ready"])
        {
            app.MapHealthChecks($"/health/{name}", new HealthCheckOptions { Predicate = check => check.Name == name });
        }

        try
        {
            app.StartAsync().GetAwaiter().GetResult();
            return new(app);
        }
        catch (IOException error)
        {
            throw new DeskException($"--health {endpoint}: {error.Message}", error);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _app.StopAsync().GetAwaiter().GetResult();
        _app.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
