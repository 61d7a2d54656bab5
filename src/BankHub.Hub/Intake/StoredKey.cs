using BankHub.Hub.Store;
using Npgsql;

namespace BankHub.Hub.Intake;

/// <summary>What stands under a caller's key: enough to give the first answer again.</summary>
internal sealed record StoredKey(string Caller, string Key, byte[] RequestHash, Receipt Receipt)
{
    // The state of the first answer is the first event's; the payment has gone on since.
    private const string Sql = """
        select p.caller, p.idempotency_key, p.request_hash, p.id, p.connection, p.product, p.expected_send_at, e.state, e.detail
        from unnest($1::text[], $2::text[]) t(caller, key)
        cross join lateral (select * from payment q where q.caller = t.caller and q.idempotency_key = t.key limit 1) p
        cross join lateral (
            select f.state, f.detail from event f where f.payment_id = p.id and f.version = 1 and f.at = p.created_at limit 1) e
        """;

    public static Task<List<StoredKey>> ReadAsync(Work work, IReadOnlyList<(string Caller, string Key)> keys) => work.QueryAsync(
        Sql,
        r => new StoredKey(r.GetString(0), r.GetString(1), r.Bytes(2), Answer(r, FirstDetail.Read(r.Text(8)))),
        keys.Select(k => k.Caller).ToArray(),
        keys.Select(k => k.Key).ToArray());

    /// <summary>The answer to a call with this key and the given body.</summary>
    public Acceptance AnswerTo(byte[] requestHash) => RequestHash.AsSpan().SequenceEqual(requestHash)
        ? new Acceptance.Accepted(Receipt, Repeated: true)
        : new Acceptance.KeyTaken();

    private static Receipt Answer(NpgsqlDataReader r, FirstDetail first) => new(
        r.GetGuid(3), r.GetString(4), r.GetString(5), r.Time(6), r.GetString(7), first.Notes ?? [], first.Held);
}
