using BankHub.Core.Wire;
using BankHub.Hub.Messages;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Send;

/// <summary>
/// What provably was not delivered goes again later, byte for byte, or waits for people. A message that was refused itself goes behind the
/// others, so that it holds up none of them; one that was not begun, because the bank was out of reach, keeps its place.
/// </summary>
public sealed class Retries(Parking parking, Arrival arrival, ClosedDoors doors, Alarms alarms)
{
    private const int AlarmAfter = 5;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <param name="work">The transaction.</param>
    /// <param name="row">The message as claimed.</param>
    /// <param name="refused">Why it was not delivered.</param>
    /// <param name="atLeast">How long the bank wants to be left alone; null for unsaid.</param>
    public async Task RefusedAsync(Work work, OutboundRow row, Delivery.Refused refused, TimeSpan? atLeast = null)
    {
        if (!refused.MayRetry)
        {
            await ParkAsync(work, row, refused.Reason);
        }
        else if (refused.IsOutOfReach)
        {
            await KeepAsync(work, row, refused.Reason);
        }
        else
        {
            await AgainAsync(work, row, refused.Reason, row.FirstSentAt, atLeast);
        }
    }

    /// <summary>Puts the message back in line.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="row">The message as claimed.</param>
    /// <param name="why">The reason, without secrets.</param>
    /// <param name="firstSent">Since when its bytes may be at the bank; null when they provably are not.</param>
    /// <param name="atLeast">How long the bank wants to be left alone; null for unsaid.</param>
    public async Task AgainAsync(Work work, OutboundRow row, string why, DateTimeOffset? firstSent, TimeSpan? atLeast = null)
    {
        var wait = TimeSpan.FromMilliseconds(Math.Min(Longest.TotalMilliseconds, 250 * Math.Pow(2, Math.Min(row.Refusals, 20))));
        wait = atLeast > wait ? atLeast.Value : wait;
        await work.PostAsync(
            """
            update outbound set state = 'Sealed', lease_until = null, refusals = refusals + 1, due_at = hub_now() + $2, note = $3,
              first_sent_at = $4
            where id = $1
            """,
            row.Id, wait, why, firstSent);
        if (row.Refusals + 1 == AlarmAfter)
        {
            await alarms.RaiseAsync(
                work, $"refused:{row.Id}", "warning", row.Connection, "not-delivered", row.MessageId,
                $"Not delivered after {AlarmAfter} tries: {why}");
        }

        await arrival.RecheckAsync(work, row);
    }

    private async Task KeepAsync(Work work, OutboundRow row, string why)
    {
        await work.PostAsync(
            "update outbound set state = 'Sealed', lease_until = null, note = $2, first_sent_at = $3 where id = $1",
            row.Id, why, row.FirstSentAt);
        await doors.NoteAsync(work, row, why);
        await arrival.RecheckAsync(work, row);
    }

    private async Task ParkAsync(Work work, OutboundRow row, string reason)
    {
        await work.PostAsync(
            "update outbound set state = 'Parked', lease_until = null, note = $2, first_sent_at = $3 where id = $1",
            row.Id, reason, row.FirstSentAt);
        await parking.ParkAsync(work, "outbound", row.Id, -1, row.Connection, "refused-for-good", reason);
        await alarms.RaiseAsync(work, $"parked:{row.Id}", "high", row.Connection, "refused-for-good", row.MessageId, reason);
        await arrival.RecheckAsync(work, row);
    }
}
