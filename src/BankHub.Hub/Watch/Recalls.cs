using System.Security.Cryptography;
using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
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

    public async Task<bool> AskOneAsync(Bank bank, CancellationToken cancellationToken)
    {
        if (await database.TransactAsync(w => PutAsideAsync(w, bank), cancellationToken) is not { } recall)
        {
            return false;
        }

        try
        {
            await database.TransactAsync(w => AskAsync(w, bank, recall), cancellationToken);
        }
        catch (Exception e) when (e is AdapterFailedException or CryptographicException or InvalidDataException)
        {
            var why = $"It could not be written ({(e.InnerException ?? e).GetType().Name}): call the bank.";
            await database.TransactAsync(w => LeaveToPeopleAsync(w, bank, recall, why), cancellationToken);
        }

        return true;
    }

    // Its turn is moved on before anything is opened: one that fails does not stand in the way of the others.
    private static Task<Recall?> PutAsideAsync(Work work, Bank bank) => work.FirstAsync(
        """
        with due as (
          select c.id, a.outbound_id from payment_case c join attempt a on a.payment_id = c.payment_id and a.no = c.attempt
          where c.kind = 'recall' and c.state = 'Open' and a.connection = $1
            and (c.due_at is null or c.due_at <= (select hub_now()))
          order by c.opened_at limit 1 for update of c skip locked)
        update payment_case c set due_at = hub_now() + interval '30 seconds' from due where c.id = due.id
        returning c.id, c.payment_id, c.attempt, due.outbound_id
        """,
        r => new Recall(r.GetGuid(0), r.GetGuid(1), r.GetInt32(2), r.GetGuid(3)), bank.Connection.Id);

    private async Task AskAsync(Work work, Bank bank, Recall recall)
    {
        if (bank.Cancellation is { } && await SealAsync(work, bank, recall))
        {
            await work.PostAsync("update payment_case set state = 'Asked' where id = $1 and state = 'Open'", recall.Case);
        }
        else
        {
            await LeaveToPeopleAsync(work, bank, recall, "This bank cannot be asked to cancel: call it.");
        }
    }

    private async Task LeaveToPeopleAsync(Work work, Bank bank, Recall recall, string why)
    {
        await work.PostAsync("update payment_case set state = 'ForPeople' where id = $1 and state = 'Open'", recall.Case);
        await parking.ParkAsync(work, "payment", recall.Payment, -1, bank.Connection.Id, "recall-for-people", why);
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
        var message = Encode(bank.Cancellation!, member, Contexts.For(bank, stamp));
        var isNew = await new NewOutbound(ids.NewId(), root.Connection, stamp.MessageId, message)
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
        if (isNew)
        {
            await ReferenceRow.LearnAsync(
                work, root.Connection,
                [.. message.References.Select(name => new ReferenceRow(name, root.Id, recall.Payment, recall.Attempt))]);
        }

        return isNew;
    }

    // What would move money is no recall, whoever wrote it.
    private static OutboundMessage Encode(ICancellationEncoder cancellation, SentMember member, AdapterContext context)
    {
        try
        {
            var message = cancellation.EncodeCancellation(member.Payment, ByCustomer, context);
            return message.Effect == Effect.Cancel ? message : throw new InvalidOperationException($"Its effect is {message.Effect}.");
        }
        catch (Exception e)
        {
            throw new AdapterFailedException(e);
        }
    }

    private sealed record Recall(Guid Case, Guid Payment, int Attempt, Guid Root);
}
