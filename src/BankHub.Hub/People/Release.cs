using BankHub.Core.Lifecycle;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.People;

/// <summary>A person lets go what looked like a duplicate.</summary>
public sealed class Release(Database database)
{
    public Task<Decision> ReleaseAsync(Caller person, Guid payment, CancellationToken cancellationToken) =>
        database.TransactAsync<Decision>(
        async work =>
        {
            if (!await Sight.OfPaymentAsync(work, person, payment))
            {
                return new Decision.NotFound();
            }

            var row = (await PaymentRow.LockAsync(work, [payment])).Single();
            if (row.State != PaymentState.Held)
            {
                return new Decision.Conflict("not-held", $"The payment is {row.State}, not Held.");
            }

            await EventWriter.AppendAsync(work, [new Transition(row, PaymentState.Scheduled, person.Id, "release") { Reason = null }]);
            await WorkRows.AddAsync(work, [row], TimeSpan.Zero);
            // Not before the time that was promised; Seal gives it the window and the dates of then.
            await work.PostAsync(
                "update work w set due_at = greatest(w.due_at, p.expected_send_at) from payment p where w.payment_id = $1 and p.id = $1",
                payment);
            return new Decision.Done();
        },
        cancellationToken);
}
