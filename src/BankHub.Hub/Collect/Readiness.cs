using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Hub.Catalog;
using BankHub.Hub.Store;

namespace BankHub.Hub.Collect;

/// <summary>Tells a complete file from one that is still being written.</summary>
public static class Readiness
{
    /// <summary>
    /// A bank that publishes by renaming shows only complete files; elsewhere size and time must stand still over two polls.
    /// </summary>
    public static async Task<bool> IsCompleteAsync(Work work, Bank bank, Endpoint endpoint, RemoteFile file)
    {
        if (endpoint.Ready != "stable")
        {
            return true;
        }

        var stable = await work.FirstAsync(
            """
            select size = $4 and modified = $5 and seen_at + $6 <= hub_now() from listed_file
            where connection = $1 and endpoint = $2 and name = $3
            """,
            r => r.GetBoolean(0), bank.Connection.Id, endpoint.Id, file.Name, file.Size, file.Modified,
            (endpoint.PollEvery ?? TimeSpan.Zero) / 2);
        if (!stable)
        {
            await work.PostAsync(
                """
                insert into listed_file as l (connection, endpoint, name, size, modified, seen_at) values ($1, $2, $3, $4, $5, hub_now())
                on conflict (connection, endpoint, name) do update set size = $4, modified = $5,
                  seen_at = case when l.size = $4 and l.modified = $5 then l.seen_at else hub_now() end
                """,
                bank.Connection.Id, endpoint.Id, file.Name, file.Size, file.Modified);
        }

        return stable;
    }

    /// <summary>Forgets files that are not listed any more.</summary>
    public static Task ForgetGoneAsync(Work work, Bank bank, Endpoint endpoint, IReadOnlyList<RemoteFile> listed) => work.PostAsync(
        "delete from listed_file where connection = $1 and endpoint = $2 and name <> all($3)",
        bank.Connection.Id, endpoint.Id, listed.Select(f => f.Name).ToArray());
}
