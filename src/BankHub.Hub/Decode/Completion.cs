using BankHub.Core.Lifecycle;
using BankHub.Core.Wire;
using BankHub.Hub.Messages;
using BankHub.Hub.Send;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Decode;

/// <summary>The end of decoding: the message is read, and what it answers is answered, in doubt, or waits for people.</summary>
public sealed class Completion(Parking parking, Doubts doubts, Alarms alarms)
{
    public async Task EndAsync(Work work, DecodeClaim claim)
    {
        await work.ExecuteAsync("update inbound set state = 'Decoded', lease_until = null where id = $1", claim.Row.Id);
        if (claim.Asked is { } asked)
        {
            await AnsweredAsync(work, claim.Row.Id, asked);
        }
    }

    /// <summary>Decoding failed: tried again, or parked with its bytes.</summary>
    public async Task FailAsync(Work work, InboundRow row, bool forGood, Exception failure)
    {
        if (!forGood)
        {
            await work.ExecuteAsync("update inbound set lease_until = hub_now() + interval '2 seconds' where id = $1", row.Id);
            return;
        }

        var reason = $"The message could not be read: {(failure.InnerException ?? failure).GetType().Name}.";
        await work.ExecuteAsync("update inbound set state = 'Parked', lease_until = null where id = $1 and state = 'Received'", row.Id);
        await parking.ParkAsync(work, "inbound", row.Id, -1, row.Connection, "adapter-failed", reason);
        await alarms.RaiseAsync(work, $"undecoded:{row.Id}", "high", row.Connection, "adapter-failed", row.Id.ToString(), reason);
        if (await DecodeClaims.AskedAsync(work, row) is { } asked)
        {
            await AnsweredAsync(work, row.Id, asked);
        }
    }

    private async Task AnsweredAsync(Work work, Guid inbound, OutboundRow asked)
    {
        var current = (await OutboundRow.SelectAsync(work, "where o.id = $1 for update", asked.Id))[0];
        if (current.State != OutboundState.Answered)
        {
            return;
        }

        if (await SaidSomethingAsync(work, inbound, current))
        {
            await SentAsync(work, current);
        }
        else if (current.Effect == Effect.Execute)
        {
            await doubts.BeginAsync(work, current, "the bank's answer says nothing that is understood");
        }
        else
        {
            const string reason = "The bank's answer says nothing that is understood.";
            await work.ExecuteAsync("update outbound set state = 'Parked', note = $2 where id = $1", current.Id, reason);
            await parking.ParkAsync(work, "outbound", current.Id, -1, current.Connection, "answer-not-understood", reason);
        }
    }

    /// <summary>Whether the answer gave evidence or a next step; questions without news (a poll, an inquiry) may say nothing.</summary>
    private static async Task<bool> SaidSomethingAsync(Work work, Guid inbound, OutboundRow asked) =>
        asked.Effect is Effect.Poll or Effect.Inquire or Effect.Cancel
        || await work.FirstAsync(
            """
            select exists (select from evidence where inbound_id = $1 and kind <> 'NotFound')
                or exists (select from outbound where parent_id = $2 and step is not null and payment_id is not distinct from $3)
            """,
            r => r.GetBoolean(0), inbound, asked.Id, asked.PaymentId);

    private static async Task SentAsync(Work work, OutboundRow row)
    {
        await work.ExecuteAsync("update outbound set state = 'Sent', sent_at = hub_now(), lease_until = null where id = $1", row.Id);
        if (row.Effect != Effect.Execute)
        {
            return;
        }

        await EvidenceRow.InsertAsync(work, [new EvidenceRow(
            $"send:{row.Id}:{row.Sends}:delivered", row.RootId, null, null, null, "transport",
            new Evidence(EvidenceKind.Delivered, EvidenceScope.Message, []))]);
        await SpreadRows.AddAsync(work, row.RootId, "delivered");
    }
}
