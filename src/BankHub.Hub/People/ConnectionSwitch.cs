using BankHub.Hub.Restore;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.People;

/// <summary>
/// Pauses and resumes a connection: while it is paused nothing new is sealed or sent over it; what is under way comes home. What a restore
/// paused takes two people to resume, since it may send what was sent already.
/// </summary>
public sealed class ConnectionSwitch(Database database, Alarms alarms)
{
    public Task PauseAsync(Caller caller, string connection, CancellationToken cancellationToken) => database.TransactAsync(
        work => SetAsync(work, caller.Id, connection, paused: true), cancellationToken);

    public Task<Decision> ResumeAsync(Caller person, string connection, CancellationToken cancellationToken) =>
        database.TransactAsync<Decision>(
            async work =>
            {
                var restored = await work.QueryAsync(
                    "select resume_by from connection_state where connection = $1 and paused and changed_by = $2 for update",
                    r => r.Text(0), connection, Timeline.Actor);
                if (restored is [var first] && first is null)
                {
                    await work.ExecuteAsync("update connection_state set resume_by = $2 where connection = $1", connection, person.Id);
                    return new Decision.Proposed();
                }

                if (restored is [var same] && same == person.Id)
                {
                    return new Decision.Conflict(
                        "second-person", "You said so: after a restore another person has to say that the connection may go on.");
                }

                await SetAsync(work, restored is [var other] ? $"{other}, {person.Id}" : person.Id, connection, paused: false);
                return new Decision.Done();
            },
            cancellationToken);

    private async Task SetAsync(Work work, string actor, string connection, bool paused)
    {
        var now = await work.NowAsync();
        var changed = await work.ExecuteAsync(
            """
            insert into connection_state (connection, paused, changed_by, changed_at) values ($1, $2, $3, $4)
            on conflict (connection) do update set paused = $2, changed_by = $3, changed_at = $4, resume_by = null
            where connection_state.paused <> $2
            """,
            connection, paused, actor, now);
        if (changed == 1)
        {
            var word = paused ? "paused" : "resumed";
            await alarms.RaiseAsync(
                work, $"{word}:{connection}:{now:O}", "notice", connection, word, connection, $"{actor} {word} the connection.");
        }

        work.Wake(StepNames.Seal);
        work.Wake(StepNames.Send);
    }
}
