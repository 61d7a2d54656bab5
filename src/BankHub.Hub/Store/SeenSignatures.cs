using System.Security.Cryptography;
using System.Text;
using BankHub.Core.Ports;

namespace BankHub.Hub.Store;

/// <summary>The memory that all nodes share. Without the database nothing is fresh: whoever asks hears its exception.</summary>
public sealed class SeenSignatures(Database database, IIdSource ids) : ISeenSignatures
{
    private const int Batch = 1000;

    /// <summary>One statement, which waits for another node that notes the same; tried again, it knows what it noted itself.</summary>
    public Task<bool> IsFreshAsync(string connection, SignedMark mark)
    {
        var (name, noting) = (SHA256.HashData(Encoding.UTF8.GetBytes(mark.Name)), ids.NewId());
        return database.StatementAsync(
            work => work.FirstAsync(
                """
                insert into seen_signature as s (connection, name, message, noted_by, until) values ($1, $2, $3, $4, $5)
                on conflict (connection, name) do update set until = greatest(s.until, excluded.until)
                returning s.noted_by = $4 or coalesce(s.message = $3, false)
                """,
                r => r.GetBoolean(0), connection, name, mark.Message, noting, mark.Until),
            CancellationToken.None);
    }

    /// <summary>Removes some of what cannot be believed any more; true while there may be more of it.</summary>
    public async Task<bool> ForgetAsync(CancellationToken cancellationToken) => Batch == await database.StatementAsync(
        work => work.ExecuteAsync(
            """
            delete from seen_signature s using (
                select connection, name from seen_signature where until < hub_now() order by until limit $1 for update skip locked
            ) old where s.connection = old.connection and s.name = old.name
            """,
            Batch),
        cancellationToken);
}
