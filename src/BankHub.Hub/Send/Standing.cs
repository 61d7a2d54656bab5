using BankHub.Hub.Messages;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Send;

/// <summary>
/// The last look before a message goes: every member must still travel in it. A member that was cancelled, recalled, frozen, held never to
/// have left or sealed into another message stops the whole message, whoever decided that and whenever.
/// </summary>
internal static class Standing
{
    private const string IsRecalled = """
        exists (select from payment_case c where c.payment_id = a.payment_id and c.attempt = a.no and c.kind = 'recall')
        """;

    private const string HasLeft =
        "(p.frozen or p.attempt <> a.no or p.state in ('Scheduled', 'Held', 'Cancelled', 'Failed', 'Rejected'))";

    private const string Fallen = $"({HasLeft} or {IsRecalled})";

    /// <summary>True where every member of the claimed row "due" still travels in it.</summary>
    public const string Holds =
        $"not exists (select from attempt a join payment p on p.id = a.payment_id where a.outbound_id = due.root_id and {Fallen})";

    /// <summary>Voids the message, whose chain the caller holds; the members that still stand are sealed again.</summary>
    public static async Task VoidAsync(Work work, Voiding voiding, OutboundRow row)
    {
        var fallen = await work.QueryAsync(
            $"""
            select p.id, {HasLeft} from attempt a join payment p on p.id = a.payment_id
            where a.outbound_id = $1 and {Fallen} for share of p
            """,
            r => (Id: r.GetGuid(0), HasLeft: r.GetBoolean(1)), row.RootId);
        if (fallen.Count > 0)
        {
            // Who was recalled is cancelled with the message: what he asked for came in time after all.
            Guid[] gone = [.. fallen.Where(f => f.HasLeft).Select(f => f.Id)];
            await voiding.VoidUnsentAsync(work, row, gone, TimeSpan.Zero, StepNames.Send, "a-member-no-longer-stands");
        }
    }
}
