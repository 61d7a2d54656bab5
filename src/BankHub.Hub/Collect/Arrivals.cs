using System.Security.Cryptography;
using BankHub.Core.Ports;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Collect;

/// <summary>Stores a file that arrived, and recognises one that arrived before under whatever name, line ends or wrapping.</summary>
public sealed class Arrivals(IIdSource ids, Bodies bodies, Parking parking, Alarms alarms)
{
    public Task FileAsync(Work work, string connection, string endpoint, string name, ReadOnlyMemory<byte> bytes) =>
        FileAsync(work, connection, endpoint, name, bytes, FileKeys.Of(bytes));

    internal async Task FileAsync(
        Work work, string connection, string endpoint, string name, ReadOnlyMemory<byte> bytes, FileKeys keys)
    {
        var id = ids.NewId();
        var now = await work.NowAsync();
        var (isNew, earlier) = await ClaimAsync(work, connection, id, keys);
        var state = earlier is not null ? "Duplicate" : bytes.IsEmpty ? "Parked" : "Received";
        await work.PostAsync(
            """
            insert into inbound (id, connection, endpoint, kind, name, sha256, size, state, at)
            values ($1, $2, $3, 'file', $4, $5, $6, $7, $8)
            """,
            id, connection, endpoint, name, SHA256.HashData(bytes.Span), (long)bytes.Length, state, now);
        if (isNew)
        {
            await bodies.SaveAsync(work, id, bytes);
        }

        await FlagAsync(work, connection, id, state, earlier);
        work.Wake(StepNames.DecodeOf(connection, Lot.Whole));
    }

    /// <summary>Whether these very bytes are new, and the message that brought the same content first; null when none did.</summary>
    internal static async Task<(bool IsNew, Guid? Earlier)> ClaimAsync(Work work, string connection, Guid id, FileKeys file)
    {
        string[] keys = [.. new[] { file.Raw, file.Content ?? file.Raw }.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var claimed = await work.QueryAsync(
            """
            insert into inbound_key (connection, kind, key, inbound_id) select $1, 'file', k, $2 from unnest($3::text[]) k
            on conflict do nothing returning key
            """,
            r => r.GetString(0), connection, id, keys);
        var earlier = claimed.Count == keys.Length ? null : await work.FirstAsync(
            "select inbound_id from inbound_key where connection = $1 and kind = 'file' and key = any($2) and inbound_id <> $3 limit 1",
            r => r.Id(0), connection, keys, id);
        return (claimed.Contains(file.Raw), earlier);
    }

    private async Task FlagAsync(Work work, string connection, Guid id, string state, Guid? earlier)
    {
        if (state == "Parked")
        {
            await parking.ParkAsync(work, "inbound", id, -1, connection, "empty-file", "The file has no bytes.");
        }
        else if (earlier is { } first)
        {
            await TellDuplicateAsync(work, alarms, connection, id, first);
        }
    }

    /// <summary>Whether two people have a repetition read all the same.</summary>
    internal static Task<bool> IsReadAllTheSameAsync(Work work, Guid id) => work.FirstAsync(
        "select exists (select from repeated_file where inbound_id = $1 and second is not null)", r => r.GetBoolean(0), id);

    internal static Task TellDuplicateAsync(Work work, Alarms alarms, string connection, Guid id, Guid first) => alarms.RaiseAsync(
        work, $"duplicate:{id}", "warning", connection, "duplicate-file", id.ToString(),
        $"The same content arrived before, as {first}: it is kept and not read again, unless two people have it read.");
}
