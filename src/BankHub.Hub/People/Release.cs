using System.Text.Json.Nodes;
using BankHub.Core.Lifecycle;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.People;

/// <summary>A person lets go what looked like a duplicate, or what a restore held.</summary>
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

            await LetGoAsync(work, [row], person.Id, null);
            return new Decision.Done();
        },
        cancellationToken);

    /// <summary>Puts payments that are Held, and locked, in line again.</summary>
    internal static async Task LetGoAsync(Work work, IReadOnlyList<PaymentRow> rows, string actor, JsonObject? detail)
    {
        await EventWriter.AppendAsync(
            work, [.. rows.Select(r => new Transition(r, PaymentState.Scheduled, actor, "release") { Reason = null, Detail = detail })]);
        await WorkRows.AddAsync(work, rows, TimeSpan.Zero);
        // Not before the time that was promised; Seal gives it the window and the dates of then.
        await work.PostAsync(
            """
            update work w set due_at = greatest(w.due_at, p.expected_send_at) from payment p
            where w.payment_id = any($1) and p.id = w.payment_id
            """,
            rows.Select(r => r.Id).ToArray());
    }
}
