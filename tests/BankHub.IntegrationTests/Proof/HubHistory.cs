using BankHub.Hub.Store;
using Npgsql;

namespace BankHub.IntegrationTests.Proof;

/// <summary>A payment as the hub's own rows tell it.</summary>
/// <param name="Explained">An open parked item names it or its message.</param>
/// <param name="Asking">Its message is in doubt and inquiries are under way.</param>
internal sealed record HubPayment(Guid Id, string EndToEnd, string State, int Version, int Attempts, bool Explained, bool Asking);

/// <summary>Reads the hub's own history straight from its database.</summary>
internal sealed class HubHistory(NpgsqlDataSource source)
{
    private static readonly string[] Tables =
        ["payment", "event", "attempt", "reference", "evidence", "outbound", "inbound", "parked", "alarm", "payment_case"];

    public Task<List<HubPayment>> PaymentsAsync() => QueryAsync(
        """
        select p.id, p.end_to_end, p.state, p.version, p.attempt,
          exists (select from parked k where k.state = 'Open' and (k.subject = p.id
            or exists (select from attempt a join outbound o on o.root_id = a.outbound_id where a.payment_id = p.id and k.subject = o.id))),
          exists (select from attempt a join outbound o on o.root_id = a.outbound_id
            where a.payment_id = p.id and a.no = p.attempt and o.state = 'InDoubt' and o.due_at < 'infinity')
        from payment p
        """,
        r => new HubPayment(
            r.GetGuid(0), r.GetString(1), r.GetString(2), r.GetInt32(3), r.GetInt32(4), r.GetBoolean(5), r.GetBoolean(6)));

    /// <summary>Every event follows from the one before, and the row says what its last event says.</summary>
    public async Task<List<string>> ChainFaultsAsync()
    {
        var rows = await QueryAsync(
            """
            select e.payment_id, e.version, e.at, e.state, e.actor, e.cause, e.detail, e.body, e.hash, p.version, p.chain, p.state,
              e.body_hash
            from event e join payment p on p.id = e.payment_id order by e.payment_id, e.version
            """,
            r => (
                Event: new EventRow(
                    r.GetGuid(0), r.GetInt32(1), r.Time(2), r.GetString(3), r.GetString(4), r.GetString(5), r.Text(6),
                    r.IsDBNull(7) ? null : r.Bytes(7)) { FirstBodyHash = r.MaybeBytes(12) },
                Hash: r.Bytes(8), Version: r.GetInt32(9), Chain: r.Bytes(10), State: r.GetString(11)));
        var faults = new List<string>();
        var (last, chain, version) = (Guid.Empty, EventChain.Start, 0);
        foreach (var row in rows)
        {
            var e = row.Event;
            (chain, version) = e.PaymentId == last ? (chain, version + 1) : (EventChain.Start, 1);
            last = e.PaymentId;
            chain = EventChain.Next(chain, e);
            if (e.Version != version || !chain.AsSpan().SequenceEqual(row.Hash))
            {
                faults.Add($"I6 {e.PaymentId} breaks its chain at version {e.Version}");
            }

            if (e.Version == row.Version && (!chain.AsSpan().SequenceEqual(row.Chain) || e.State != row.State))
            {
                faults.Add($"I6 {e.PaymentId}: the row is not what its last event says");
            }
        }

        return faults;
    }

    /// <summary>What still stands in a queue, by name.</summary>
    public async Task<List<string>> LeftoversAsync()
    {
        var rows = await QueryAsync(
            """
            select 'work', count(*) from work union all select 'spread', count(*) from spread
            union all select 'outbound ' || state, count(*) from outbound
              where state in ('Sealed', 'Sending', 'Answered') and effect <> 'Poll' group by state
            union all select 'inbound', count(*) from inbound where state = 'Received' and (reply_to is null or not exists
              (select from outbound o where o.id = reply_to and o.effect = 'Poll'))
            union all select 'notification', count(*) from notification
            """,
            r => (Queue: r.GetString(0), Count: r.GetInt64(1)));
        return [.. rows.Where(r => r.Count > 0).Select(r => $"I8 left over: {r.Count} {r.Queue}")];
    }

    /// <summary>What a message says of its members is what they are.</summary>
    public Task<List<string>> TotalFaultsAsync() => QueryAsync(
        """
        select 'I4 message ' || o.message_id || ' states ' || o.members || ' payments of ' || o.total from outbound o
        join lateral (select count(*) as members, coalesce(sum(p.amount), 0) as total
          from attempt a join payment p on p.id = a.payment_id where a.outbound_id = o.id) m on true
        where o.id = o.root_id and o.parent_id is null and o.effect <> 'Poll' and (o.members <> m.members or o.total <> m.total)
        """,
        r => r.GetString(0));

    /// <summary>Every plain column of the tables that tell of payments, as text.</summary>
    public async Task<List<string>> PlainTextAsync()
    {
        var texts = new List<string>();
        foreach (var table in Tables)
        {
            texts.AddRange(await QueryAsync($"select row_to_json(t)::text from {table} t", r => r.GetString(0)));
        }

        return texts;
    }

    /// <summary>What an account number or a secret would stand as in a text.</summary>
    public static IEnumerable<string> Words(string text) =>
        text.Split([.. " \"':,;=/{}[]()|\\"], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>All that the hub knows of a payment, and what it could assign to none: why it did not end as foretold.</summary>
    public Task<List<string>> TellAsync(Guid payment) => QueryAsync(
        $"""
        select at::text || '  event ' || state || ' ' || actor || ' ' || cause as line from event where payment_id = '{payment}'
        union all select at::text || '  evidence ' || kind || ' ' || coalesce(bank_word, '') || ' ' || source || ' attempt ' || attempt
          from evidence where payment_id = '{payment}'
        union all select o.created_at::text || '  message ' || o.state || ' ' || o.effect || ' ' || o.id from outbound o
          where o.root_id in (select a.outbound_id from attempt a where a.payment_id = '{payment}')
        union all select i.at::text || '  from the bank ' || i.kind || ' ' || i.state from evidence e join inbound i on i.id = e.inbound_id
          where e.payment_id = '{payment}'
        union all select at::text || '  orphan ' || array_to_string(refs, ' ') from orphan
        union all select opened_at::text || '  parked ' || kind || ' ' || rule || ' ' || reason from parked where state = 'Open'
        union all select now()::text || '  callbacks stored ' || count(*) from inbound where kind = 'callback'
        order by line
        """,
        r => r.GetString(0));

    public async Task<List<T>> QueryAsync<T>(string sql, Func<NpgsqlDataReader, T> row)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(row(reader));
        }

        return rows;
    }
}
