using BankHub.Hub.Store;

namespace BankHub.Hub.Collect;

/// <summary>Stores answers and callbacks durably; those that come at the same time share a round trip and a commit.</summary>
public sealed class Inbox(Database database, Bodies bodies)
{
    private const int Most = 100;

    private readonly Grouping<NewInbound, DateTimeOffset?> _groups = new(
        Most, several => database.StatementAsync(w => NewInbound.StoreAsync(w, bodies, several), CancellationToken.None));

    /// <summary>
    /// The moment at which it was stored, or null when its key stands already. Throws <see cref="CommitUnknownException"/>.
    /// </summary>
    public Task<DateTimeOffset?> StoreAsync(NewInbound inbound) => _groups.RunAsync(inbound);
}
