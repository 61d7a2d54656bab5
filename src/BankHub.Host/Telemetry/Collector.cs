using BankHub.Host.Composition;
using BankHub.Hub.Intake;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace BankHub.Host.Telemetry;

/// <summary>Sends traces and metrics of the source and meter "BankHub" to a collector, when one is configured.</summary>
internal static class Collector
{
    public static void AddTelemetry(this IServiceCollection services, HubOptions options)
    {
        if (options.Otlp is not { } address)
        {
            return;
        }

        var resource = ResourceBuilder.CreateDefault().AddService("bankhub", serviceInstanceId: options.NodeName);
        var target = new Uri(address);
        services.AddSingleton(Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
            .AddSource(HubMeter.Name).AddOtlpExporter(o => o.Endpoint = target).Build());
        services.AddSingleton(Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter(HubMeter.Name).AddOtlpExporter(o => o.Endpoint = target).Build());
    }
}
