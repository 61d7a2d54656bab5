using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Hub.Catalog;
using BankHub.Hub.Store;

namespace BankHub.Hub.Collect;

/// <summary>Tells a complete file from one that is still being written, and one that was stored from one that was not.</summary>
public static class Readiness
{
    /// <summary>
    /// A bank that publishes by renaming, or by a companion that the channel looks for, shows only complete files; elsewhere size and time
    /// must stand still over two polls. A file that stays must have stood still in any case: it is told from the next of its name by size
    /// and time alone, and times are whole seconds, so that one that is changing now could change once more unnoticed.
    /// </summary>
    public static async Task<bool> IsCompleteAsync(Work work, Bank bank, Endpoint endpoint, RemoteFile file, bool leaves)
    {
        var still = endpoint.Ready == "stable" || leaves ? (endpoint.PollEvery ?? TimeSpan.Zero) / 2 : TimeSpan.Zero;
        if (endpoint.MinimumAge is { } age && age > still)
        {
            still = age;
        }

        if (still == TimeSpan.Zero && endpoint.Ready != "stable" && !leaves)
        {
            return true;
        }

        var stable = await work.FirstAsync(
            """
            select size = $4 and modified = $5 and seen_at + $6 <= hub_now() from listed_file
            where connection = $1 and endpoint = $2 and name = $3
            """,
            r => r.GetBoolean(0), bank.Connection.Id, endpoint.Id, file.Name, file.Size, file.Modified, still);
        if (!stable)
        {
            await work.PostAsync(
                """
                insert into listed_file as l (connection, endpoint, name, size, modified, seen_at) values ($1, $2, $3, $4, $5, hub_now())
                on conflict (connection, endpoint, name) do update set size = $4, modified = $5,
                  seen_at = case when l.size = $4 and l.modified = $5 then l.seen_at else hub_now() end,
                  stored_at = case when l.size = $4 and l.modified = $5 then l.stored_at end
                """,
                bank.Connection.Id, endpoint.Id, file.Name, file.Size, file.Modified);
        }

        return stable;
    }

    /// <summary>Remembers that a file which stays is stored; it was seen before, since it had to stand still.</summary>
    public static Task StoredAsync(Work work, Bank bank, Endpoint endpoint, RemoteFile file) => work.PostAsync(
        """
        update listed_file set stored_at = hub_now()
        where connection = $1 and endpoint = $2 and name = $3 and size = $4 and modified = $5
        """,
        bank.Connection.Id, endpoint.Id, file.Name, file.Size, file.Modified);

    /// <summary>What was listed and is not stored, as it stands now.</summary>
    public static async Task<IReadOnlyList<RemoteFile>> NotStoredAsync(
        Work work, Bank bank, Endpoint endpoint, IReadOnlyList<RemoteFile> listed)
    {
        var stored = await work.QueryAsync(
            "select name, size, modified from listed_file where connection = $1 and endpoint = $2 and stored_at is not null",
            r => (Name: r.GetString(0), Size: r.GetInt64(1), Modified: r.Time(2)), bank.Connection.Id, endpoint.Id);
        var known = stored.ToHashSet();
        return [.. listed.Where(f => !known.Contains((f.Name, f.Size, Stored(f.Modified))))];
    }

    // PostgreSQL keeps microseconds.
    private static DateTimeOffset Stored(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % 10), TimeSpan.Zero);

    /// <summary>Forgets files that are not listed any more.</summary>
    public static Task ForgetGoneAsync(Work work, Bank bank, Endpoint endpoint, IReadOnlyList<RemoteFile> listed) => work.PostAsync(
        "delete from listed_file where connection = $1 and endpoint = $2 and name <> all($3)",
        bank.Connection.Id, endpoint.Id, listed.Select(f => f.Name).ToArray());
}
