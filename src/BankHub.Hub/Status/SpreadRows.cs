using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Status;

/// <summary>Message-wide news that still has to reach the members of the message.</summary>
public static class SpreadRows
{
    /// <summary>Notes that a message has news; where some is on its way already, it starts over from the first member.</summary>
    public static async Task AddAsync(Work work, Guid root, string cause)
    {
        await work.ExecuteAsync(
            """
            insert into spread (outbound_id, position, cause, at) values ($1, 0, $2, hub_now())
            on conflict (outbound_id) do update set position = 0, cause = excluded.cause
            """,
            root, cause);
        work.Wake(StepNames.Spread);
    }
}
