using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using BankHub.Core.Ports;

namespace BankHub.Hub.Store;

/// <summary>The memory that all nodes share. Without the database nothing is fresh: whoever asks hears its exception.</summary>
public sealed class SeenSignatures(Database database, IIdSource ids) : ISeenSignatures
{
    private const int Batch = 1000;

    /// <summary>As long as a database takes that starts again: what the bank said meanwhile is not to become doubt.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public async Task<bool> IsFreshAsync(string connection, SignedMark mark)
    {
        var (noting, started) = (ids.NewId(), Stopwatch.GetTimestamp());
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await NoteAsync(connection, mark, noting);
            }
            catch (Exception e) when (SqlErrors.IsOfDatabase(e) && Stopwatch.GetElapsedTime(started) < Patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(1000, 50 * attempt)));
            }
        }
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

    /// <summary>
    /// One statement, which waits for another node that notes the same. Tried again under the same id it knows what it noted itself, also
    /// where nobody heard that it had.
    /// </summary>
    private Task<bool> NoteAsync(string connection, SignedMark mark, Guid noting) =>
        database.StatementAsync(
            work => work.FirstAsync(
                """
                insert into seen_signature as s (connection, name, message, noted_by, until) values ($1, $2, $3, $4, $5)
                on conflict (connection, name) do update set until = greatest(s.until, excluded.until)
                returning s.noted_by = $4 or coalesce(s.message = $3, false)
                """,
                r => r.GetBoolean(0), connection, SHA256.HashData(Encoding.UTF8.GetBytes(mark.Name)), mark.Message, noting, mark.Until),
            CancellationToken.None);
}
