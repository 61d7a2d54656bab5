using BankHub.Core.Payments;
using BankHub.Core.Ports;
using BankHub.Hub.Catalog;
using BankHub.Hub.Messages;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Watch;

/// <summary>
/// Asks the bank to cancel what it has already: once per attempt. Only the bank's own confirmation makes Cancelled; a bank that cannot be
/// asked leaves the case to people.
/// </summary>
public sealed class Recalls(IIdSource ids, Database database, Bodies bodies, Sequences sequences, Parking parking,
    SentPayments sentPayments)
{
    private static readonly ReasonCode ByCustomer = new(ReasonCode.Iso20022, "CUST", "Requested by the customer");

    public Task<bool> AskOneAsync(Bank bank, CancellationToken cancellationToken) =>
        database.TransactAsync(w => AskAsync(w, bank), cancellationToken);

    private async Task<bool> AskAsync(Work work, Bank bank)
    {
        var recall = await work.FirstAsync(
            """
            select c.id, c.payment_id, c.attempt, a.outbound_id from payment_case c
            join attempt a on a.payment_id = c.payment_id and a.no = c.attempt
            where c.kind = 'recall' and c.state = 'Open' and a.connection = $1
            order by c.opened_at limit 1 for update of c skip locked
            """,
            r => new Recall(r.GetGuid(0), r.GetGuid(1), r.GetInt32(2), r.GetGuid(3)), bank.Connection.Id);
        if (recall is null)
        {
            return false;
        }

        var asked = bank.Cancellation is { } && await SealAsync(work, bank, recall);
        await work.PostAsync("update payment_case set state = $2 where id = $1", recall.Case, asked ? "Asked" : "ForPeople");
        if (!asked)
        {
            await parking.ParkAsync(
                work, "payment", recall.Payment, -1, bank.Connection.Id, "recall-for-people",
                "This bank cannot be asked to cancel: call it.");
        }

        return true;
    }

    private async Task<bool> SealAsync(Work work, Bank bank, Recall recall)
    {
        var root = (await OutboundRow.SelectAsync(work, "where o.id = $1", recall.Root))[0];
        var members = await sentPayments.OfMessageAsync(work, root, int.MaxValue);
        if (members.FirstOrDefault(m => m.Payment.Payment.Id == recall.Payment) is not { } member)
        {
            return false;
        }

        var number = await sequences.NextAsync(root.Connection, "message", work.CancellationToken);
        var stamp = new Stamp(ids.NewReference(16), number, 1, await work.NowAsync(), root.BusinessDate, root.ValueDate);
        var message = bank.Cancellation!.EncodeCancellation(member.Payment, ByCustomer, Contexts.For(bank, stamp));
        return await new NewOutbound(ids.NewId(), root.Connection, stamp.MessageId, message)
        {
            RootId = root.Id,
            ParentId = root.Id,
            Step = $"recall:{recall.Payment}",
            PaymentId = recall.Payment,
            Attempt = recall.Attempt,
            Sequence = number,
            BusinessDate = root.BusinessDate,
            ValueDate = root.ValueDate,
        }.SealAsync(work, bodies);
    }

    private sealed record Recall(Guid Case, Guid Payment, int Attempt, Guid Root);
}
