using BankHub.Core.Lifecycle;
using BankHub.Core.Wire;
using BankHub.Hub.Catalog;
using BankHub.Hub.Messages;
using BankHub.Hub.Send;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Watch;

/// <summary>What follows from a probe, as long as nobody else has dealt with the message meanwhile.</summary>
public sealed class LostOutcomes(Doubts doubts, Retries retries)
{
    public async Task RecordAsync(Work work, Bank bank, OutboundRow row, Delivery found)
    {
        var current = (await OutboundRow.SelectAsync(work, "where o.id = $1 for update", row.Id))[0];
        if (current.State != OutboundState.Sending || current.Fence != row.Fence)
        {
            return;
        }

        switch (found)
        {
            case Delivery.Done:
                await work.PostAsync("update outbound set state = 'Sent', sent_at = hub_now(), lease_until = null where id = $1",
                    row.Id);
                await Outcomes.DeliveredAsync(work, row);
                break;
            case Delivery.Refused refused:
                // The same bytes may go again: the fence keeps the old sender from publishing, or its temporary file is gone.
                await retries.AgainAsync(work, current, refused.Reason, firstSent: null);
                break;
            case Delivery.InDoubt doubt:
                await doubts.OfTransportAsync(work, bank.Manifest.Endpoint(row.Endpoint), current, doubt.Reason);
                break;
        }
    }
}
