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
    private const int AtOnce = 200;
    private static readonly TimeSpan CommitsBy = TimeSpan.FromMinutes(1);
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
        var connection = bank.Connection.Id;
        if (await NextAsync(work, connection, expected) is not { } span)
        {
            return;
        }

        var late = await work.QueryAsync(
            """
            select o.id, o.message_id, count(*)::int from outbound o
            join attempt a on a.outbound_id = o.root_id
            join payment p on p.id = a.payment_id and p.attempt = a.no and p.state = any($4)
            where o.connection = $1 and o.effect = 'Execute' and o.state = 'Sent' and o.sent_at > $2 and o.sent_at <= $3
            group by o.id, o.message_id
            """,
            r => (Id: r.GetGuid(0), MessageId: r.GetString(1), Count: r.GetInt32(2)), connection, span.After, span.UpTo, below);
        await work.PostAsync(
            "update watched set upto = $3 where connection = $1 and expected = $2", connection, expected.Of, span.UpTo);
        foreach (var (id, messageId, count) in late)
        {
            await alarms.RaiseAsync(
                work, $"late:{expected.Of}:{id}", "high", bank.Connection.Id, "acknowledgement-late", messageId,
                $"{count} payments are not {expected.Of} {expected.Within} after sending.");
            await AskAsync(work, bank, id, expected.Of, below);
        }
    }

    /// <summary>
    /// The sendings whose time is over and that nobody looked at yet, so many at once. A sending is stamped before its transaction commits:
    /// none is looked at before it is surely there.
    /// </summary>
    private static async Task<(DateTimeOffset After, DateTimeOffset UpTo)?> NextAsync(
        Work work, string connection, ExpectedAcknowledgement expected)
    {
        await work.ExecuteAsync(
            "insert into watched (connection, expected, upto) values ($1, $2, '-infinity') on conflict do nothing",
            connection, expected.Of);
        var after = await work.FirstAsync(
            "select upto from watched where connection = $1 and expected = $2 for update", r => r.Time(0), connection, expected.Of);
        var wait = expected.Within > CommitsBy ? expected.Within : CommitsBy;
        var upTo = await work.FirstAsync<DateTimeOffset?>(
            """
            select max(sent_at) from (
              select o.sent_at from outbound o
              where o.connection = $1 and o.effect = 'Execute' and o.state = 'Sent' and o.sent_at > $2
                and o.sent_at <= (select hub_now()) - $3
              order by o.sent_at limit $4) next
            """,
            r => r.MaybeTime(0), connection, after, wait, AtOnce);
        return upTo is { } last ? (after, last) : null;
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
