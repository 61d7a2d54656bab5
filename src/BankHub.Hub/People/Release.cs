using System.Text.Json.Nodes;
using BankHub.Core.Lifecycle;
using BankHub.Core.Ports;
using BankHub.Hub.Restore;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.People;

/// <summary>
/// A person lets go what looked like a duplicate. What a restore held may have been sent already: that takes two people, of the payment as
/// it still is.
/// </summary>
public sealed class Release(Database database, IIdSource ids)
{
    public Task<Decision> ReleaseAsync(Caller person, Guid payment, CancellationToken cancellationToken) =>
        database.TransactAsync(
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

            return row.Reason == Waiting.Reason ? await AgreeAsync(work, person, row) : await LetGoAsync(work, row, person.Id);
        },
        cancellationToken);

    /// <summary>Puts payments that are Held, and locked, in line again.</summary>
    internal static async Task LetGoAsync(Work work, IReadOnlyList<PaymentRow> rows, string actor, JsonObject? detail)
    {
        await EventWriter.AppendAsync(
            work, [.. rows.Select(r => new Transition(r, PaymentState.Scheduled, actor, "release") { Reason = null, Detail = detail })]);
        await WorkRows.AddAsync(work, rows, TimeSpan.Zero);
        var released = rows.Select(r => r.Id).ToArray();
        await work.PostAsync("delete from held_by_restore where payment_id = any($1)", released);
        // Not before the time that was promised; Seal gives it the window and the dates of then.
        await work.PostAsync(
            """
            update work w set due_at = greatest(w.due_at, p.expected_send_at) from payment p
            where w.payment_id = any($1) and p.id = w.payment_id
            """,
            released);
    }

    private static async Task<Decision> LetGoAsync(Work work, PaymentRow row, string actor)
    {
        await LetGoAsync(work, [row], actor, null);
        return new Decision.Done();
    }

    private async Task<Decision> AgreeAsync(Work work, Caller person, PaymentRow row)
    {
        // What was said of it before it changed is void.
        await work.PostAsync(
            "delete from resolution where payment_id = $1 and second is null and (attempt, version) <> ($2, $3)",
            row.Id, row.Attempt, row.Version);
        var first = await work.FirstAsync(
            "select first from resolution where payment_id = $1 and attempt = $2 and second is null", r => r.GetString(0),
            row.Id, row.Attempt);
        if (first is null)
        {
            await work.PostAsync(
                """
                insert into resolution (id, payment_id, attempt, outcome, evidence, version, first, first_at)
                values ($1, $2, $3, 'release', '', $4, $5, hub_now())
                """,
                ids.NewId(), row.Id, row.Attempt, row.Version, person.Id);
            return new Decision.Proposed();
        }

        if (first == person.Id)
        {
            return new Decision.Conflict(
                "second-person", "You said so: what a restore held may have been sent, and another person has to say so too.");
        }

        await work.PostAsync(
            "update resolution set second = $3, second_at = hub_now() where payment_id = $1 and attempt = $2 and second is null",
            row.Id, row.Attempt, person.Id);
        return await LetGoAsync(work, row, $"{first}, {person.Id}");
    }
}
