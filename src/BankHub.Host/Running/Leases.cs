using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Host.Running;

/// <summary>Gives back at once what this node held, so that its successor need not wait for leases to run out.</summary>
internal static class Leases
{
    public static async Task ReturnAsync(Database database, Node node)
    {
        try
        {
            // A message that is Sending is not given back: its lease says that it may be at the bank.
            await database.TransactAsync(
                async work =>
                {
                    await work.ExecuteAsync(
                        """
                        update inbound set lease_until = null, lease_owner = null, tries = greatest(tries - 1, 0)
                        where lease_owner = $1 and state = 'Received'
                        """,
                        node.Name);
                    await work.ExecuteAsync("update poll set lease_until = null, lease_owner = null where lease_owner = $1", node.Name);
                },
                CancellationToken.None);
        }
        catch (Exception e) when (SqlErrors.IsOfDatabase(e))
        {
            // The database is away: the leases run out by themselves.
        }
    }
}
