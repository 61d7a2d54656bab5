using BankHub.Hub.Messages;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Send;

/// <summary>
/// The last look before a message goes: every member must still travel in it. A member that was cancelled, frozen, held never to have
/// left or sealed into another message stops the whole message, whoever decided that and whenever.
/// </summary>
internal static class Standing
{
    /// <summary>True when it may go; otherwise the message is voided and the members that still stand are sealed again.</summary>
    public static async Task<bool> HoldsAsync(Work work, Voiding voiding, OutboundRow row)
    {
        var fallen = await work.QueryAsync(
            """
            select p.id from attempt a join payment p on p.id = a.payment_id
            where a.outbound_id = $1
              and (p.frozen or p.attempt <> a.no or p.state in ('Scheduled', 'Held', 'Cancelled', 'Failed', 'Rejected'))
            for share of p
            """,
            r => r.GetGuid(0), row.RootId);
        if (fallen.Count == 0)
        {
            return true;
        }

        await voiding.VoidUnsentAsync(work, row, fallen, TimeSpan.Zero, StepNames.Send, "a-member-no-longer-stands");
        return false;
    }
}
