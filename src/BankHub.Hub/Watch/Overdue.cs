using BankHub.Core.Adapters;
using BankHub.Hub.Catalog;
using BankHub.Hub.Messages;
using BankHub.Hub.Status;
using BankHub.Hub.Store;
using Microsoft.Extensions.Logging;

namespace BankHub.Hub.Watch;

/// <summary>
/// What is owed and late raises an alarm, once, and the bank is asked if it can be; nothing that moves money is ever sent because of it.
/// </summary>
public sealed partial class Overdue(
    Database database, SealedFloors floors, Alarms alarms, SentPayments sentPayments, InquiryMessages messages, ILogger<Overdue> log)
{
    private const int MaxAsked = 1000;
    private const int AtOnce = 200;
    private const int Counted = 1000;
    private static readonly TimeSpan CommitsBy = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Stuck = TimeSpan.FromMinutes(5);

    public async Task<bool> AlarmAsync(Bank bank, CancellationToken cancellationToken)
    {
        var from = await floors.NowAsync(cancellationToken);
        await database.TransactAsync(w => UnsentAsync(w, bank, from), cancellationToken);
        foreach (var expected in bank.Manifest.Acknowledgements)
        {
            // The alarms stand before anything is opened and asked: what fails there silences nobody.
            foreach (var late in await database.TransactAsync(w => AcknowledgementAsync(w, bank, expected), cancellationToken))
            {
                await TryAskAsync(bank, late, expected.Of, cancellationToken);
            }
        }

        return false;
    }

    /// <summary>The states in which a payment has not come as far as expected; its row may lag behind its message.</summary>
    internal static string[] Below(string expected) =>
    [
        "Sealed", "Sending", "InDoubt", "Sent",
        .. expected switch
        {
            "acknowledged" => Array.Empty<string>(),
            "accepted" => ["Acknowledged"],
            "credited" => ["Acknowledged", "Accepted", "Settled"],
            _ => ["Acknowledged", "Accepted"],
        },
    ];

    private async Task<IReadOnlyList<Guid>> AcknowledgementAsync(Work work, Bank bank, ExpectedAcknowledgement expected)
    {
        var connection = bank.Connection.Id;
        if (await NextAsync(work, connection, expected) is not { } span)
        {
            return [];
        }

        var late = await work.QueryAsync(
            """
            select o.id, o.message_id, count(*)::int from outbound o
            join attempt a on a.outbound_id = o.root_id
            join payment p on p.id = a.payment_id and p.attempt = a.no and p.state = any($4)
            where o.connection = $1 and o.effect = 'Execute' and o.state = 'Sent' and o.sent_at > $2 and o.sent_at <= $3
            group by o.id, o.message_id
            """,
            r => (Id: r.GetGuid(0), MessageId: r.GetString(1), Count: r.GetInt32(2)), connection, span.After, span.UpTo,
            Below(expected.Of));
        await work.PostAsync(
            "update watched set upto = $3 where connection = $1 and expected = $2", connection, expected.Of, span.UpTo);
        foreach (var (id, messageId, count) in late)
        {
            await alarms.RaiseAsync(
                work, $"late:{expected.Of}:{id}", "high", bank.Connection.Id, "acknowledgement-late", messageId,
                $"{count} payments are not {expected.Of} {expected.Within} after sending.");
        }

        return [.. late.Select(l => l.Id)];
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
        // A clock that was put back must not hide what is sent until it is again where it had been.
        var wait = expected.Within > CommitsBy ? expected.Within : CommitsBy;
        await work.PostAsync(
            "update watched set upto = hub_now() - $3 where connection = $1 and expected = $2 and upto > hub_now() - $3",
            connection, expected.Of, wait);
        var after = await work.FirstAsync(
            "select upto from watched where connection = $1 and expected = $2 for update", r => r.Time(0), connection, expected.Of);
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

    private async Task TryAskAsync(Bank bank, Guid id, string of, CancellationToken cancellationToken)
    {
        try
        {
            await database.TransactAsync(w => AskAsync(w, bank, id, of), cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException && !SqlErrors.IsOfDatabase(e))
        {
            NotAsked(log, e, bank.Connection.Id, id);
        }
    }

    [LoggerMessage(41, LogLevel.Error, "{Connection}: the bank could not be asked about the late message {Message}")]
    private static partial void NotAsked(ILogger logger, Exception e, string connection, Guid message);

    private async Task AskAsync(Work work, Bank bank, Guid id, string of)
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
            r => r.GetGuid(0), about.RootId, Below(of));
        var members = await sentPayments.OfMessageAsync(work, about, MaxAsked);
        foreach (var member in members.Where(m => late.Contains(m.Payment.Payment.Id)))
        {
            await messages.SealAsync(work, bank, inquiry, about, member, $"late-{of}:0:{member.Payment.Payment.Id}");
        }
    }

    // A bank may be away for hours with a long queue behind it: people are told once an hour of the door, not of each message.
    private async Task UnsentAsync(Work work, Bank bank, Floors floors)
    {
        var endpoints = bank.Manifest.Endpoints.Select(e => e.Id).ToArray();
        var connection = bank.Connection.Id;
        var hour = $"{await work.NowAsync():yyyy-MM-ddTHH}";
        var stuck = await work.QueryAsync(
            """
            select e.endpoint, f.message_id, (select count(*)::int from (select from outbound x
                where x.connection = $1 and x.endpoint = e.endpoint and x.state = 'Sealed'
                  and x.due_at between e.floor and (select hub_now()) - $2 limit $5) c)
            from unnest($3::text[], $4::timestamptz[]) e(endpoint, floor) cross join lateral (
              select x.message_id from outbound x
              where x.connection = $1 and x.endpoint = e.endpoint and x.state = 'Sealed'
                and x.due_at between e.floor and (select hub_now()) - $2
              order by x.due_at, x.sequence limit 1) f
            where not exists (select from alarm a where a.key = 'unsent:' || $1 || ':' || e.endpoint || ':' || $6)
            """,
            r => (Endpoint: r.GetString(0), First: r.GetString(1), Count: r.GetInt32(2)),
            connection, Stuck, endpoints, endpoints.Select(e => floors.Of(SealedFloors.Key(connection, e))).ToArray(), Counted, hour);
        foreach (var (endpoint, first, count) in stuck)
        {
            await alarms.RaiseAsync(
                work, $"unsent:{connection}:{endpoint}:{hour}", "warning", connection, "not-sent-in-time", first,
                $"{count}{(count == Counted ? " or more" : "")} messages of {endpoint} are sealed, due for {Stuck} and not sent.");
        }
    }
}
