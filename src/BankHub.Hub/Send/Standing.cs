using BankHub.Hub.Messages;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Send;

/// <summary>
/// The last look before a message goes: every member must still travel in it. A member that was cancelled, frozen, held never to have
/// left or sealed into another message stops the whole message, whoever decided that and whenever.
/// </summary>
internal static class Standing
{
    private const string Fallen =
        "(p.frozen or p.attempt <> a.no or p.state in ('Scheduled', 'Held', 'Cancelled', 'Failed', 'Rejected'))";

    /// <summary>True where every member of the claimed row "due" still travels in it.</summary>
    public const string Holds =
        $"not exists (select from attempt a join payment p on p.id = a.payment_id where a.outbound_id = due.root_id and {Fallen})";

    /// <summary>Voids the message, whose chain the caller holds; the members that still stand are sealed again.</summary>
    public static async Task VoidAsync(Work work, Voiding voiding, OutboundRow row)
    {
        var fallen = await work.QueryAsync(
            $"select p.id from attempt a join payment p on p.id = a.payment_id where a.outbound_id = $1 and {Fallen} for share of p",
            r => r.GetGuid(0), row.RootId);
        if (fallen.Count > 0)
        {
            await voiding.VoidUnsentAsync(work, row, fallen, TimeSpan.Zero, StepNames.Send, "a-member-no-longer-stands");
        }
    }
}
