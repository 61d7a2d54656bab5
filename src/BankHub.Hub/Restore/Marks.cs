using BankHub.Core.Ports;
using BankHub.Hub.Store;

namespace BankHub.Hub.Restore;

/// <summary>
/// Leaves a new token in the database every few seconds and writes it down beside it. A copy of a disk or of a machine that is put back
/// goes on with the same history and nothing in itself tells; but it does not know the token.
/// </summary>
public sealed class Marks(Notes notes, History history, IIdSource ids)
{
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(400);

    /// <summary>Whether the database stands behind what the note says; of another history it says nothing.</summary>
    public static async Task<bool> IsBehindAsync(Work work, Note note, string now) =>
        note.History == now && !note.Tokens.Contains(await work.FirstAsync(
            "select token from mark where id = $1", r => r.GetGuid(0), note.Id));

    /// <summary>
    /// Begins to leave tokens, once the precautions are taken that the last note asks for: under an id of this process, so that another one
    /// with the same folder does not disturb it.
    /// </summary>
    public async Task BeginAsync(Database database, CancellationToken cancellationToken)
    {
        var (id, token) = (ids.NewId(), ids.NewId());
        notes.Write(await database.TransactAsync(
            async work =>
            {
                await work.PostAsync("delete from mark where at < hub_now() - $1", Forgotten);
                await work.PostAsync("insert into mark (id, token, at) values ($1, $2, hub_now()) on conflict do nothing", id, token);
                return await NoteAsync(work, id, [token]);
            },
            cancellationToken));
        history.Remember(id, [token]);
    }

    /// <summary>Leaves the next token, unless the database does not hold the last one: then this node works no more.</summary>
    public async Task MoveAsync(Database database, CancellationToken cancellationToken)
    {
        // What was to be left last time, and perhaps was not, is tried again: the note never holds more than two.
        var (id, known) = history.Known ?? throw new InvalidOperationException("No token was left yet.");
        var next = known.Count > 1 ? known[^1] : ids.NewId();
        Guid[] tokens = [known[0], next];
        notes.Write(await database.ReadAsync(w => NoteAsync(w, id, tokens), cancellationToken));
        history.Remember(id, tokens);
        var moved = await database.TransactAsync(
            w => w.ExecuteAsync("update mark set token = $2, at = hub_now() where id = $1 and token = any($3)", id, next, tokens),
            cancellationToken);
        if (moved == 0)
        {
            history.Refuse();
        }
        else
        {
            history.Remember(id, [next]);
        }
    }

    private static async Task<Note> NoteAsync(Work work, Guid id, IReadOnlyList<Guid> tokens)
    {
        var (now, at) = await work.FirstAsync($"select {History.Identity}, hub_now()", r => (r.GetString(0), r.Time(1)));
        return new Note(id, now, at, tokens);
    }
}
