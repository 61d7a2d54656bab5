using System.Collections.Concurrent;
using BankHub.Hub.Store;

namespace BankHub.Hub.Collect;

/// <summary>
/// Stores answers and callbacks durably; those of one bank that come at the same time share a round trip and a commit, so that a row of
/// one bank that somebody holds keeps no other waiting.
/// </summary>
public sealed class Inbox(Database database, Bodies bodies)
{
    private const int Most = 100;
    private readonly ConcurrentDictionary<string, Grouping<NewInbound, DateTimeOffset?>> _groups = new(StringComparer.Ordinal);

    /// <summary>
    /// The moment at which it was stored, or null when its key stands already. Throws <see cref="CommitUnknownException"/>.
    /// </summary>
    public Task<DateTimeOffset?> StoreAsync(NewInbound inbound) => _groups.GetOrAdd(inbound.Connection, _ => new(Most, StoreAsync))
        .RunAsync(inbound);

    private Task<IReadOnlyList<DateTimeOffset?>> StoreAsync(IReadOnlyList<NewInbound> several) =>
        database.StatementAsync(w => NewInbound.StoreAsync(w, bodies, several), CancellationToken.None);
}
