using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.People;

/// <summary>
/// Pauses and resumes a connection: while it is paused nothing new is sealed or sent over it; what is under way comes home.
/// </summary>
public sealed class ConnectionSwitch(Database database, Alarms alarms)
{
    public Task SetAsync(Caller caller, string connection, bool paused, CancellationToken cancellationToken) => database.TransactAsync(
        async work =>
        {
            var now = await work.NowAsync();
            var changed = await work.ExecuteAsync(
                """
                insert into connection_state (connection, paused, changed_by, changed_at) values ($1, $2, $3, $4)
                on conflict (connection) do update set paused = $2, changed_by = $3, changed_at = $4 where connection_state.paused <> $2
                """,
                connection, paused, caller.Id, now);
            if (changed == 1)
            {
                var word = paused ? "paused" : "resumed";
                await alarms.RaiseAsync(
                    work, $"{word}:{connection}:{now:O}", "notice", connection, word, connection, $"{caller.Id} {word} the connection.");
            }

            work.Wake(StepNames.Seal);
            work.Wake(StepNames.Send);
        },
        cancellationToken);
}
