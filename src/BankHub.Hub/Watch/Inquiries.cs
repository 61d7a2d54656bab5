using System.Security.Cryptography;
using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Hub.Catalog;
using BankHub.Hub.Messages;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Watch;

/// <summary>
/// The way out of doubt: asks the bank about each member of a doubtful message, at the manifest's times; after the last one
/// people decide.
/// </summary>
public sealed class Inquiries(Database database, Parking parking, SentPayments sentPayments, InquiryMessages messages)
{
    public async Task<bool> AskOneAsync(Bank bank, CancellationToken cancellationToken)
    {
        if (await database.TransactAsync(w => PutAsideAsync(w, bank), cancellationToken) is not { } due)
        {
            return false;
        }

        try
        {
            return await database.TransactAsync(w => AskAsync(w, bank, due), cancellationToken);
        }
        catch (Exception e) when (e is AdapterFailedException or CryptographicException or InvalidDataException)
        {
            // It is tried again, but nobody is to wait for that unknowing.
            var why = $"The inquiry could not be written ({(e.InnerException ?? e).GetType().Name})";
            await database.TransactAsync(w => TellPeopleAsync(w, bank.Connection.Id, due, why), cancellationToken);
            return true;
        }
    }

    // Its turn is moved on before anything is opened: one that fails does not stand in the way of the others.
    private static Task<Guid?> PutAsideAsync(Work work, Bank bank) => work.FirstAsync<Guid?>(
        """
        update outbound set due_at = hub_now() + interval '30 seconds' where id = (
          select o.id from outbound o where o.connection = $1 and o.state = 'InDoubt' and o.due_at <= (select hub_now())
          order by o.due_at limit 1 for update skip locked) returning id
        """,
        r => r.GetGuid(0), bank.Connection.Id);

    private async Task<bool> AskAsync(Work work, Bank bank, Guid id)
    {
        var rows = await OutboundRow.SelectAsync(work, "where o.id = $1 and o.state = 'InDoubt' for update", id);
        if (rows.Count == 0)
        {
            return false;
        }

        var row = rows[0];
        var asked = await work.FirstAsync(
            """
            select count(distinct split_part(step, ':', 2))::int from outbound
            where parent_id = $1 and effect = 'Inquire' and step like 'inquiry:%'
            """,
            r => r.GetInt32(0), row.Id);
        if (bank.Inquiry is { } inquiry && bank.Manifest.Inquiry is { } rule && asked < rule.Delays.Count)
        {
            await AskAllAsync(work, bank, inquiry, rule, row, asked);
        }
        else
        {
            await LeaveToPeopleAsync(work, row, asked);
        }

        return true;
    }

    private async Task AskAllAsync(Work work, Bank bank, IInquiryEncoder inquiry, InquiryRule rule, OutboundRow row, int asked)
    {
        // The first wait is served before the first question: due_at was set when the doubt began.
        var now = await work.NowAsync();
        if (asked == 0 && row.FirstSentAt is { } sent && sent + rule.Delays[0] > now)
        {
            await work.PostAsync("update outbound set due_at = $2 where id = $1", row.Id, sent + rule.Delays[0]);
            return;
        }

        foreach (var member in await sentPayments.OfMessageAsync(work, row, InquiryRule.MostMembers))
        {
            await messages.SealAsync(work, bank, inquiry, row, member, $"inquiry:{asked}:{member.Payment.Payment.Id}");
        }

        var wait = asked + 1 < rule.Delays.Count ? rule.Delays[asked + 1] : rule.Delays[^1];
        await work.PostAsync("update outbound set due_at = $2 where id = $1", row.Id, now + wait);
    }

    private async Task LeaveToPeopleAsync(Work work, OutboundRow row, int asked)
    {
        await work.PostAsync("update outbound set due_at = 'infinity' where id = $1", row.Id);
        await TellPeopleAsync(
            work, row.Connection, row.Id, asked == 0 ? "The bank cannot be asked" : $"{asked} inquiries brought no answer");
    }

    private Task TellPeopleAsync(Work work, string connection, Guid id, string why) => parking.ParkAsync(
        work, "outbound", id, -1, connection, "in-doubt", $"{why}: evidence or two people decide what became of its payments.");
}
