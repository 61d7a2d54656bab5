using System.Buffers.Binary;
using System.Diagnostics.Metrics;
using BankHub.Hub.Steps;

namespace BankHub.Hub.Audit;

/// <summary>The newest anchor as numbers, so that a metrics store keeps what the database cannot take back.</summary>
public static class AuditMeter
{
    private static readonly Meter Meter = new(HubMeter.Name);

    private static readonly Gauge<long> Number = Meter.CreateGauge<long>("bankhub.anchor.number", description: "The newest anchor.");

    private static readonly Gauge<long> Hash =
        Meter.CreateGauge<long>("bankhub.anchor.hash", description: "The first 48 bits of the newest anchor's hash.");

    public static void Newest(Anchor anchor)
    {
        Number.Record(anchor.Number);
        Hash.Record(BinaryPrimitives.ReadInt64BigEndian(anchor.Hash) >>> 16);
    }
}
