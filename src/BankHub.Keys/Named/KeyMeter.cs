using System.Diagnostics.Metrics;

namespace BankHub.Keys.Named;

/// <summary>Counts each time a key was handed out, so that none is used unseen; where several may verify, each of them counts.</summary>
public static class KeyMeter
{
    // The hub's own meter: whoever collects that one gets these too.
    private static readonly Meter Meter = new("BankHub");

    private static readonly Counter<long> Uses =
        Meter.CreateCounter<long>("bankhub.keys.uses", description: "Named keys handed out, by name, id and use.");

    internal static void Used(NamedKey key, KeyUse use) => Uses.Add(
        1, new KeyValuePair<string, object?>("key", key.Name), new("id", key.Id), new("use", use.ToString()));
}
