using BankHub.Host.Composition;
using BankHub.Hub.Steps;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace BankHub.Host.Telemetry;

/// <summary>
/// Sends traces and metrics of the source and meter "BankHub" to a collector, when one is configured. What is gathered when the node stops
/// is sent before it ends; a collector that is away delays no work, and the end by seconds.
/// </summary>
internal sealed class Collector(HubOptions options) : IHostedService, IDisposable
{
    private const int LastWordMilliseconds = 5_000;

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Otlp is { } address)
        {
            var resource = ResourceBuilder.CreateDefault().AddService("bankhub", serviceInstanceId: options.NodeName);
            // The web server's own span is not told (addresses may name accounts) and counts as one not wanted: it decides nothing here.
            _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).SetSampler(new AlwaysOnSampler())
                .AddSource(HubMeter.Name).AddOtlpExporter(o => Aim(o, address, "traces")).Build();
            _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
                .AddMeter(HubMeter.Name).AddOtlpExporter(o => Aim(o, address, "metrics")).Build();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            _traces?.Shutdown(LastWordMilliseconds);
            _metrics?.Shutdown(LastWordMilliseconds);
        },
        CancellationToken.None);

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }

    // A collector takes OTLP over HTTP by a path for each kind, over gRPC by one address.
    private static void Aim(OtlpExporterOptions exporter, Uri address, string signal)
    {
        var overGrpc = address.Scheme is "grpc" or "grpcs";
        exporter.Protocol = overGrpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = overGrpc
            ? new UriBuilder(address) { Scheme = address.Scheme == "grpcs" ? "https" : "http" }.Uri
            : new Uri($"{address.AbsoluteUri.TrimEnd('/')}/v1/{signal}");
    }
}
