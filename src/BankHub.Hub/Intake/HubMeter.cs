using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace BankHub.Hub.Intake;

/// <summary>The hub's metrics and traces; numbers and ids only.</summary>
public static class HubMeter
{
    public const string Name = "BankHub";

    public static readonly ActivitySource Traces = new(Name);

    private static readonly Meter Meter = new(Name);

    public static readonly Counter<long> Payments =
        Meter.CreateCounter<long>("bankhub.intake.payments", description: "Payments handed in, by outcome.");

    public static readonly Histogram<long> Groups =
        Meter.CreateHistogram<long>("bankhub.intake.group", description: "Payments in one durable insert.");

    public static readonly Counter<long> Webhooks = Meter.CreateCounter<long>("bankhub.webhooks", description: "Webhooks, by outcome.");
}
