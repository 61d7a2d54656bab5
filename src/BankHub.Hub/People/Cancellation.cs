using BankHub.Core.Lifecycle;
using BankHub.Core.Ports;
using BankHub.Hub.Messages;
using BankHub.Hub.Send;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.People;

/// <summary>
/// Cancels a payment. It takes the same locks as Seal and Send: before sealing the payment just leaves; sealed but never sending, its whole
/// message is voided and the siblings are sealed again under a new MessageId; later it is a case.
/// </summary>
public sealed class Cancellation(Database database, IIdSource ids, Voiding voiding)
{
    private const string Cause = "cancel";

    public Task<Decision> CancelAsync(Caller caller, Guid payment, CancellationToken cancellationToken) => database.TransactAsync<Decision>(
        async work => await Sight.OfPaymentAsync(work, caller, payment)
            ? await LeaveAsync(work, caller, payment) ?? await VoidAsync(work, caller, payment)
            : new Decision.NotFound(),
        cancellationToken);

    private static async Task<Decision?> LeaveAsync(Work work, Caller caller, Guid payment)
    {
        if (await SealedInAsync(work, payment) is not null)
        {
            return null;
        }

        var row = (await PaymentRow.LockAsync(work, [payment])).Single();
        switch (row.State)
        {
            case PaymentState.Cancelled:
                return new Decision.Done();
            case PaymentState.Scheduled or PaymentState.Held:
                return await LeaveQueueAsync(work, caller, row);
            default:
                return IsFinished(row) ? Finished(row) : null; // Otherwise Seal was quicker.
        }
    }

    private static async Task<Decision> LeaveQueueAsync(Work work, Caller caller, PaymentRow row)
    {
        await WorkRows.RemoveAsync(work, [row.Id]);
        await EventWriter.AppendAsync(work, [new Transition(row, PaymentState.Cancelled, caller.Id, Cause) { Reason = null }]);
        return new Decision.Done();
    }

    private async Task<Decision> VoidAsync(Work work, Caller caller, Guid payment)
    {
        // The message before its members, as Send and Spread take them.
        if (await SealedInAsync(work, payment) is not { } message)
        {
            return await LeaveQueueAsync(work, caller, (await PaymentRow.LockAsync(work, [payment])).Single());
        }

        await work.ExecuteAsync("select 1 from outbound where root_id = $1 order by id for update", message);
        // Whatever only prepares may have been sent: as long as nothing that moves money ever left, the chain can be ended here.
        var untouched = await work.FirstAsync(
            """
            select not exists (select from outbound where root_id = $1 and effect = 'Execute'
              and (state not in ('Sealed', 'Parked', 'Voided') or first_sent_at is not null))
            """,
            r => r.GetBoolean(0), message);
        var members = await work.QueryAsync(
            "select a.payment_id from attempt a join payment p on p.id = a.payment_id and p.attempt = a.no where a.outbound_id = $1",
            r => r.GetGuid(0), message);
        var rows = await PaymentRow.LockAsync(work, [.. members, payment]);
        if (rows.Single(r => r.Id == payment) is { State: PaymentState.Scheduled or PaymentState.Held } waits)
        {
            return await LeaveQueueAsync(work, caller, waits); // It came back to the queue meanwhile.
        }

        if (!untouched || rows.Any(r => r.State != PaymentState.Sealed))
        {
            return await RecallAsync(work, rows.Single(r => r.Id == payment));
        }

        await EventWriter.AppendAsync(
            work, [new Transition(rows.Single(r => r.Id == payment), PaymentState.Cancelled, caller.Id, Cause)]);
        var root = (await OutboundRow.SelectAsync(work, "where o.id = $1", message))[0];
        await voiding.VoidUnsentAsync(work, root, [payment], TimeSpan.Zero, caller.Id, "sibling-cancelled");
        return new Decision.Done();
    }

    private async Task<Decision> RecallAsync(Work work, PaymentRow row)
    {
        if (IsFinished(row))
        {
            return Finished(row);
        }

        var key = $"recall:{row.Id}:{row.Attempt}";
        await work.PostAsync(
            """
            insert into payment_case (id, key, payment_id, attempt, caller, kind, opened_at)
            values ($1, $2, $3, $4, $5, 'recall', hub_now()) on conflict (key) do nothing
            """,
            ids.NewId(), key, row.Id, row.Attempt, row.Caller);
        work.Wake(StepNames.Watch);
        var opened = await work.FirstAsync("select id from payment_case where key = $1", r => r.GetGuid(0), key);
        return new Decision.Conflict("already-sent", "The payment is on its way or at the bank: the bank is asked to recall it.", opened);
    }

    private static bool IsFinished(PaymentRow row) => row.State
        is PaymentState.Rejected or PaymentState.Failed or PaymentState.Returned or PaymentState.Reversed or PaymentState.Cancelled;

    private static Decision.Conflict Finished(PaymentRow row) =>
        new("finished", $"The payment is {row.State}: there is nothing to cancel.");

    // The message that carries the payment now; a payment that waits, also for a new attempt, is in none.
    private static Task<Guid?> SealedInAsync(Work work, Guid payment) => work.FirstAsync<Guid?>(
        """
        select a.outbound_id from payment p join attempt a on a.payment_id = p.id and a.no = p.attempt
        where p.id = $1 and p.state not in ('Scheduled', 'Held', 'Cancelled')
        """,
        r => r.GetGuid(0), payment);
}
