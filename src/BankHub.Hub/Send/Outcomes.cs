using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Hub.Catalog;
using BankHub.Hub.Messages;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Send;

/// <summary>
/// The commit after the socket. It adds what was learnt and never overwrites: a sender whose lease was taken meanwhile only leaves its
/// evidence.
/// </summary>
public sealed class Outcomes(Database database, Replies replies, Retries retries, Doubts doubts, Alarms alarms)
{
    /// <summary>Records until it is recorded: what a send taught is in no other place.</summary>
    public async Task RecordAsync(Endpoint endpoint, OutboundRow row, Delivery delivery, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await ApplyAsync(endpoint, row, delivery, cancellationToken);
                return;
            }
            catch (Exception e) when (SqlErrors.IsOfDatabase(e))
            {
                // Safe to repeat: the state is read again under the row's lock, and evidence counts once by its key.
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(5000, 50 * attempt)), cancellationToken);
            }
        }
    }

    private Task ApplyAsync(Endpoint endpoint, OutboundRow row, Delivery delivery, CancellationToken cancellationToken)
    {
        CrashPoint.At("send.recording");
        return delivery is Delivery.Done { Reply: { } reply } done
            && Answers.Meaning(endpoint, row.Effect, reply.Status, done.IsStatusOpen) == AnswerMeaning.Decode
            ? replies.ToDecodeAsync(row, reply)
            : database.TransactAsync(w => ApplyAsync(w, endpoint, row, delivery), cancellationToken);
    }

    private async Task ApplyAsync(Work work, Endpoint endpoint, OutboundRow row, Delivery delivery)
    {
        var current = (await OutboundRow.SelectAsync(work, "where o.id = $1 for update", row.Id))[0];
        var held = current.State == OutboundState.Sending && current.Fence == row.Fence;
        switch (delivery)
        {
            case Delivery.Done { Reply: null }:
                await DroppedAsync(work, row, current);
                break;
            case Delivery.Done { Reply: { } reply } done:
                await AnsweredAsync(work, endpoint, row, held ? current : null, reply, done.IsStatusOpen);
                break;
            // An earlier send of it may be at the bank: that it cannot go again does not tell.
            case Delivery.Refused { MayRetry: false } refused when held && row is { Effect: Effect.Execute, FirstSentAt: not null }:
                await doubts.BeginAsync(work, row, refused.Reason);
                break;
            case Delivery.Refused refused when held:
                await retries.RefusedAsync(work, row, refused);
                break;
            // Only where no earlier send of it can be at the bank either: the claim keeps the first send's time from before it.
            case Delivery.Refused refused
                when current.State == OutboundState.InDoubt && current.Sends == row.Sends && row.FirstSentAt is null:
                await Voiding.NeverLeftAsync(work, row, refused.Reason);
                break;
            case Delivery.InDoubt doubt:
                await DoubtAsync(work, endpoint, row, held ? current : null, doubt);
                break;
        }
    }

    private async Task DoubtAsync(Work work, Endpoint endpoint, OutboundRow row, OutboundRow? held, Delivery.InDoubt doubt)
    {
        if (doubt.Unproved is { } reply)
        {
            // Kept and never read: somebody may speak in the bank's name.
            await replies.KeepAsync(work, row, reply);
            await alarms.RaiseAsync(
                work, $"unproved:{row.Id}", "high", row.Connection, "answer-not-proved", row.MessageId, doubt.Reason);
        }

        if (doubt.Alarm is { } rule)
        {
            await alarms.RaiseAsync(work, $"{rule}:{row.Id}", "high", row.Connection, rule, row.MessageId, doubt.Reason);
        }

        if (held is not null)
        {
            await doubts.OfTransportAsync(work, endpoint, held, doubt.Reason);
        }
    }

    private async Task DroppedAsync(Work work, OutboundRow row, OutboundRow current)
    {
        await DeliveredAsync(work, row);
        if (row.Effect == Effect.Execute && current.State is OutboundState.Sealed or OutboundState.Parked)
        {
            await alarms.RaiseAsync(
                work, $"arrived-unsent:{row.RootId}", "highest", row.Connection, "arrived-though-refused", row.MessageId,
                "A sender that was given up delivered the message: it was about to be sent again.");
        }

        if (current.State is OutboundState.Sending or OutboundState.InDoubt or OutboundState.Sealed or OutboundState.Parked)
        {
            await work.PostAsync("update outbound set state = 'Sent', sent_at = hub_now(), lease_until = null where id = $1", row.Id);
            await Parking.CloseAsync(work, "outbound", [row.Id], "transport");
        }
    }

    /// <summary>A file stands at the bank: of what it asks for that is evidence only where it is the message itself.</summary>
    internal static async Task DeliveredAsync(Work work, OutboundRow row)
    {
        if (row.Effect != Effect.Execute)
        {
            return;
        }

        await EvidenceRow.InsertAsync(work, [new EvidenceRow(
            $"send:{row.Id}:{row.Sends}:delivered", row.RootId, null, null, null, "transport",
            new Evidence(EvidenceKind.Delivered, EvidenceScope.Message, []))]);
        await SpreadRows.AddAsync(work, row.RootId, "delivered");
    }

    private async Task AnsweredAsync(
        Work work, Endpoint endpoint, OutboundRow row, OutboundRow? held, Reply reply, bool isStatusOpen)
    {
        await replies.KeepAsync(work, row, reply);
        if (held is null)
        {
            return;
        }

        var atLeast = RetryAfter.Of(reply, await work.NowAsync());
        if (Answers.Meaning(endpoint, row.Effect, reply.Status, isStatusOpen) == AnswerMeaning.NotProcessed)
        {
            await retries.RefusedAsync(work, row, new Delivery.Refused($"answered {reply.Status}", MayRetry: true), atLeast);
        }
        else
        {
            await doubts.OfTransportAsync(work, endpoint, held, $"answered {reply.Status}", atLeast);
        }
    }
}
