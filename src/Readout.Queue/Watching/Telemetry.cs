using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Readout.Queue.Watching;

/// <summary>
/// Sends measures, traces and messages to a collector by OpenTelemetry's protocol, where its standard variable OTEL_EXPORTER_OTLP_ENDPOINT names one; its other variables
/// (OTEL_EXPORTER_OTLP_PROTOCOL, OTEL_METRIC_EXPORT_INTERVAL, OTEL_RESOURCE_ATTRIBUTES, …) hold too. No word of the news is in what is sent but paths and addresses of what was given up.
/// </summary>
public sealed partial class Telemetry : IDisposable
{
    private const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private readonly MeterProvider _meters;
    private readonly TracerProvider _traces;
    private readonly ILoggerFactory _loggers;
    private readonly ILogger _logger;

    private Telemetry(string worker)
    {
        var resource = ResourceBuilder.CreateDefault().AddService("readout-work", serviceVersion: Reader.Version, serviceInstanceId: worker).AddEnvironmentVariableDetector();
        _meters = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(WorkMeter.Name, "Npgsql", "System.Runtime").AddOtlpExporter().Build();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(WorkMeter.Name).AddOtlpExporter().Build();
        _loggers = LoggerFactory.Create(builder => builder.AddOpenTelemetry(options =>
        {
            options.SetResourceBuilder(resource);
            options.AddOtlpExporter();
        }));
        _logger = _loggers.CreateLogger(WorkMeter.Name);
    }

    /// <summary>The collector that is named, or null.</summary>
    public static string? Endpoint => Environment.GetEnvironmentVariable(EndpointVariable) is { Length: > 0 } endpoint ? endpoint : null;

    /// <summary>Begins to send; null where no collector is named.</summary>
    /// <param name="worker">The name of the worker.</param>
    public static Telemetry? Start(string worker) => Endpoint is null ? null : new(worker);

    /// <summary>Sends a message that a person should know.</summary>
    public void Say(string message) => LogMessage(_logger, message);

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        _traces.Dispose();
        _meters.Dispose();
        _loggers.Dispose();
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "{Message}")]
    private static partial void LogMessage(ILogger logger, string message);
}
