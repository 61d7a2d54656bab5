using BankHub.Core.Lifecycle;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Restore;

/// <summary>
/// What waited to be sealed when the backup was made may have been sealed and sent in the time that was lost, under ids that nobody here
/// knows: each payment is held until a person has looked and lets it go, or cancels it.
/// </summary>
internal static class Waiting
{
    public const string Reason = "hub:may-have-been-sent";
    private const int AtOnce = 1000;

    /// <summary>Holds them all, also those that were parked and that people may have put back in line; says how many.</summary>
    public static async Task<int> HoldAsync(Work work, string actor)
    {
        var ids = await work.QueryAsync(
            "select payment_id from work union select subject from parked where kind = 'payment' and state = 'Open' order by 1",
            r => r.GetGuid(0));
        var held = 0;
        foreach (var some in ids.Chunk(AtOnce))
        {
            var rows = (await PaymentRow.LockAsync(work, some)).Where(r => r is { State: PaymentState.Scheduled, Frozen: false }).ToArray();
            await EventWriter.AppendAsync(
                work, [.. rows.Select(r => new Transition(r, PaymentState.Held, actor, "restored") { Reason = Reason })]);
            Guid[] gone = [.. rows.Select(r => r.Id)];
            await WorkRows.RemoveAsync(work, gone);
            await Parking.CloseAsync(work, "payment", gone, actor);
            held += rows.Length;
        }

        return held;
    }
}
