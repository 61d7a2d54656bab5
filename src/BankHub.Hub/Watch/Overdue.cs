using BankHub.Core.Adapters;
using BankHub.Hub.Catalog;
using BankHub.Hub.Messages;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Watch;

/// <summary>
/// What is owed and late raises an alarm, once, and the bank is asked if it can be; nothing that moves money is ever sent because of it.
/// </summary>
public sealed class Overdue(Database database, Alarms alarms, SentPayments sentPayments, InquiryMessages messages)
{
    private const int MaxAsked = 1000;
    private static readonly TimeSpan Stuck = TimeSpan.FromMinutes(5);

    public async Task<bool> AlarmAsync(Bank bank, CancellationToken cancellationToken)
    {
        foreach (var expected in bank.Manifest.Acknowledgements)
        {
            await database.TransactAsync(w => AcknowledgementAsync(w, bank, expected), cancellationToken);
        }

        await database.TransactAsync(w => UnsentAsync(w, bank), cancellationToken);
        return false;
    }

    private async Task AcknowledgementAsync(Work work, Bank bank, ExpectedAcknowledgement expected)
    {
        string[] below = expected.Of switch
        {
            "acknowledged" => ["Sent"],
            "accepted" => ["Sent", "Acknowledged"],
            "credited" => ["Sent", "Acknowledged", "Accepted", "Settled"],
            _ => ["Sent", "Acknowledged", "Accepted"],
        };
        var late = await work.QueryAsync(
            """
            select o.id, o.message_id, count(*)::int from outbound o
            join attempt a on a.outbound_id = o.root_id
            join payment p on p.id = a.payment_id and p.attempt = a.no and p.state = any($3)
            where o.connection = $1 and o.effect = 'Execute' and o.state = 'Sent' and o.sent_at < (select hub_now()) - $2
              and not exists (select from alarm x where x.key = 'late:' || $4 || ':' || o.id)
            group by o.id, o.message_id limit 100
            """,
            r => (Id: r.GetGuid(0), MessageId: r.GetString(1), Count: r.GetInt32(2)),
            bank.Connection.Id, expected.Within, below, expected.Of);
        foreach (var (id, messageId, count) in late)
        {
            await alarms.RaiseAsync(
                work, $"late:{expected.Of}:{id}", "high", bank.Connection.Id, "acknowledgement-late", messageId,
                $"{count} payments are not {expected.Of} {expected.Within} after sending.");
            await AskAsync(work, bank, id, expected.Of, below);
        }
    }

    private async Task AskAsync(Work work, Bank bank, Guid id, string of, string[] below)
    {
        if (bank.Inquiry is not { } inquiry)
        {
            return;
        }

        var about = (await OutboundRow.SelectAsync(work, "where o.id = $1", id))[0];
        var late = await work.QueryAsync(
            """
            select p.id from payment p join attempt a on a.payment_id = p.id and a.no = p.attempt
            where a.outbound_id = $1 and p.state = any($2)
            """,
            r => r.GetGuid(0), about.RootId, below);
        var members = await sentPayments.OfMessageAsync(work, about, MaxAsked);
        foreach (var member in members.Where(m => late.Contains(m.Payment.Payment.Id)))
        {
            await messages.SealAsync(work, bank, inquiry, about, member, $"late-{of}:0:{member.Payment.Payment.Id}");
        }
    }

    private async Task UnsentAsync(Work work, Bank bank)
    {
        var stuck = await work.QueryAsync(
            """
            select o.id, o.message_id from outbound o
            where o.connection = $1 and o.state = 'Sealed' and o.due_at < (select hub_now()) - $2
              and not exists (select from alarm x where x.key = 'unsent:' || o.id) limit 100
            """,
            r => (Id: r.GetGuid(0), MessageId: r.GetString(1)), bank.Connection.Id, Stuck);
        foreach (var (id, messageId) in stuck)
        {
            await alarms.RaiseAsync(
                work, $"unsent:{id}", "warning", bank.Connection.Id, "not-sent-in-time", messageId,
                $"Sealed, due and not sent for {Stuck}.");
        }
    }
}
