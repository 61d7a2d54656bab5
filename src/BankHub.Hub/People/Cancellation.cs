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
public sealed class Cancellation(Database database, IIdSource ids, Voiding voiding, CoverPairs covers)
{
    private const string Cause = "cancel";
    private const int Tries = 10;

    public async Task<Decision> CancelAsync(Caller caller, Guid payment, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if (await database.TransactAsync(work => TryAsync(work, caller, payment), cancellationToken) is { } decision)
            {
                return decision;
            }
        }

        return new Decision.Conflict("busy", "The payment is being sealed at this moment: try again.");
    }

    // Null where the payment moved on before it could be locked: then everything is looked at anew, with no lock held.
    private async Task<Decision?> TryAsync(Work work, Caller caller, Guid payment)
    {
        if (!await Sight.OfPaymentAsync(work, caller, payment))
        {
            return new Decision.NotFound();
        }

        return await SealedInAsync(work, payment) is { } message
            ? await VoidAsync(work, caller, payment, message)
            : await LeaveAsync(work, caller, (await PaymentRow.LockAsync(work, [payment])).Single());
    }

    private async Task<Decision?> LeaveAsync(Work work, Caller caller, PaymentRow row)
    {
        switch (row.State)
        {
            case PaymentState.Cancelled:
                return new Decision.Done();
            case PaymentState.Scheduled or PaymentState.Held:
                await WorkRows.RemoveAsync(work, [row.Id]);
                await CancelledAsync(work, new Transition(row, PaymentState.Cancelled, caller.Id, Cause) { Reason = null });
                return new Decision.Done();
            default:
                return await IsFinishedAsync(work, row) ? Finished(row) : null; // Otherwise Seal was quicker.
        }
    }

    // The message before its members, as Send and Spread take them.
    private async Task<Decision?> VoidAsync(Work work, Caller caller, Guid payment, Guid message)
    {
        await Voiding.LockChainAsync(work, message);
        // Whatever only prepares may have been sent: as long as nothing that moves money ever left, the chain can be ended here. Of one
        // that was restored nobody knows what left.
        var untouched = await work.FirstAsync(
            """
            select not exists (select from outbound where root_id = $1 and (state = 'InDoubt' or effect = 'Execute'
              and (state not in ('Sealed', 'Parked', 'Voided') or first_sent_at is not null)))
            """,
            r => r.GetBoolean(0), message);
        var members = await work.QueryAsync(
            "select a.payment_id from attempt a join payment p on p.id = a.payment_id and p.attempt = a.no where a.outbound_id = $1",
            r => r.GetGuid(0), message);
        var rows = await PaymentRow.LockAsync(work, [.. members, payment]);
        var row = rows.Single(r => r.Id == payment);
        if (await SealedInAsync(work, payment) != message)
        {
            // It came back to the queue meanwhile, or was sealed into another message since.
            return await LeaveAsync(work, caller, row);
        }

        var root = (await OutboundRow.SelectAsync(work, "where o.id = $1", message))[0];
        if (!untouched || rows.Any(r => !Voiding.IsUnmoved(r, root))
            || !await voiding.VoidUnsentAsync(work, root, [payment], TimeSpan.Zero, caller.Id, "sibling-cancelled"))
        {
            return await RecallAsync(work, row);
        }

        await CancelledAsync(work, new Transition(row, PaymentState.Cancelled, caller.Id, Cause));
        return new Decision.Done();
    }

    private async Task CancelledAsync(Work work, Transition transition)
    {
        await EventWriter.AppendAsync(work, [transition]);
        await covers.LookAsync(work, [transition]);
    }

    private async Task<Decision> RecallAsync(Work work, PaymentRow row)
    {
        if (await IsFinishedAsync(work, row))
        {
            return Finished(row);
        }

        var key = $"recall:{row.Id}:{row.Attempt}";
        await work.PostAsync(
            """
            insert into payment_case (id, key, payment_id, attempt, caller, kind, opened_at)
            values ($1, $2, $3, $4, $5, 'recall', hub_now())
            on conflict (key) do update set state = 'Open', closed_at = null, closed_by = null, note = null, due_at = null,
              openings = payment_case.openings + 1 where payment_case.state = 'Closed'
            """,
            ids.NewId(), key, row.Id, row.Attempt, row.Caller);
        work.Wake(StepNames.Watch);
        var opened = await work.FirstAsync("select id from payment_case where key = $1", r => r.GetGuid(0), key);
        return new Decision.Conflict(
            "already-sent",
            (row.State == PaymentState.Rejected
                ? "Only people hold it to be refused, and the bank, which said nothing, may yet execute it: "
                : "The payment is on its way or at the bank: ")
            + "the bank is asked to recall it, or called by people where it cannot be asked.",
            opened);
    }

    private static async Task<bool> IsFinishedAsync(Work work, PaymentRow row) => row.State switch
    {
        PaymentState.Failed or PaymentState.Returned or PaymentState.Reversed or PaymentState.Cancelled => true,
        PaymentState.Rejected => !(await AttemptReader.LockAsync(work, [row.Id])).Facts.TryGetValue((row.Id, row.Attempt), out var facts)
            || !AttemptStatus.IsEndedByPeople(facts),
        _ => false,
    };

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
