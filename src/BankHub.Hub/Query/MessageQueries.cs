using BankHub.Hub.People;
using BankHub.Hub.Store;

namespace BankHub.Hub.Query;

/// <summary>A stored message that carried a payment or spoke of it.</summary>
/// <param name="Direction">out or in.</param>
/// <param name="Kind">file, request, reply or callback.</param>
/// <param name="Name">The file's name, or method and path.</param>
/// <param name="Body">The stored bytes; null when they are withheld.</param>
/// <param name="Withheld">Why there are no bytes.</param>
public sealed record MessageView(
    Guid Id, string Direction, string Kind, string Endpoint, string? Effect, string? MessageId, string? Name, string State,
    DateTimeOffset At, DateTimeOffset? SentAt, string Sha256, long Size, byte[]? Body, string? Withheld);

/// <summary>Reads the messages of a payment with their bytes.</summary>
public sealed class MessageQueries(Database database, Bodies bodies)
{
    /// <summary>Longer bytes are not shown inline.</summary>
    public const int MaxInline = 4 * 1024 * 1024;

    private const string Sql = """
        with chain as (
            select o.* from attempt a join outbound o on o.root_id = a.outbound_id
            where a.payment_id = $1 and (o.payment_id is null or o.payment_id = $1)),
        news as (
            select distinct e.inbound_id as id from evidence e where e.payment_id = $1 and e.inbound_id is not null
            union select e.inbound_id from evidence e
            where e.payment_id is null and e.inbound_id is not null and e.outbound_id in (select root_id from chain)
            union select i.id from inbound i where i.reply_to in (select id from chain))
        select id, 'out', kind, endpoint, effect, message_id, target, state, created_at, sent_at, sha256, size,
            exists (select from attempt b join payment q on q.id = b.payment_id
                where b.outbound_id = chain.root_id and $2 <> '*' and q.caller <> $2)
        from chain
        union all
        select i.id, 'in', i.kind, i.endpoint, null, null, coalesce(i.name, i.meta), i.state, i.at, null, i.sha256, i.size,
            $2 <> '*' and (i.kind = 'file' or exists (select from outbound p where p.id = i.reply_to and p.effect = 'Poll'))
            or exists (select from evidence f left join attempt b on f.payment_id is null and b.outbound_id = f.outbound_id
                join payment q on q.id = coalesce(f.payment_id, b.payment_id)
                where f.inbound_id = i.id and $2 <> '*' and q.caller <> $2)
        from inbound i where i.id in (select id from news)
        order by 9, 1
        """;

    /// <summary>In order of time; null when the payment is not to be seen.</summary>
    public Task<List<MessageView>?> OfPaymentAsync(Caller caller, Guid payment, CancellationToken cancellationToken) => database.ReadAsync(
        async work =>
        {
            if (!await Sight.OfPaymentAsync(work, caller, payment))
            {
                return null;
            }

            var rows = await work.QueryAsync(
                Sql,
                r => (Shared: r.GetBoolean(12), View: new MessageView(
                    r.GetGuid(0), r.GetString(1), r.GetString(2), r.GetString(3), r.Text(4), r.Text(5), r.Text(6), r.GetString(7),
                    r.Time(8), r.MaybeTime(9), Convert.ToHexStringLower(r.Bytes(10)), r.GetInt64(11), null, null)),
                payment, caller.Sees);
            var views = new List<MessageView>();
            foreach (var (shared, view) in rows)
            {
                views.Add(await WithBodyAsync(work, view, shared));
            }

            return views;
        },
        cancellationToken);

    // A file or an answer to a poll holds records of many callers, also such as match no payment: only who sees all sees its bytes.
    private async Task<MessageView> WithBodyAsync(Work work, MessageView view, bool shared) => shared
        ? view with { Withheld = "It may also carry payments of other callers." }
        : view.Size > MaxInline
            ? view with { Withheld = "It is too long to be shown here." }
            : view with { Body = await bodies.LoadAsync(work, view.Id) };
}
