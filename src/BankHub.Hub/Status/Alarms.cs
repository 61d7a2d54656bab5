using BankHub.Core.Ports;
using BankHub.Hub.Store;

namespace BankHub.Hub.Status;

/// <summary>Stored alarms; the key makes each be raised once.</summary>
public sealed class Alarms(IIdSource ids)
{
    public Task RaiseAsync(Work work, string key, string severity, string? connection, string rule, string subject, string text) =>
        work.PostAsync(
            """
            insert into alarm (id, key, severity, connection, rule, subject, text, at)
            values ($1, $2, $3, $4, $5, $6, $7, hub_now()) on conflict (key) do nothing
            """,
            ids.NewId(), key, severity, connection, rule, subject, text);
}
