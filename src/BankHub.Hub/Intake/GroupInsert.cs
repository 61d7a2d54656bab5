using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Intake;

/// <summary>
/// Stores a group of payments with their first events and their work in one statement. The group is folded (each caller and key once)
/// and sorted by them: two groups with keys in opposite order would deadlock, and one statement cannot meet a key twice.
/// </summary>
internal static class GroupInsert
{
    // Of Held payments the core hears at once, and they get no work row: nothing seals them until a person releases them.
    private const string Sql = """
        with p as (
            insert into payment (id, caller, idempotency_key, request_hash, batch_id, batch_line, reference, end_to_end, scheme, method,
                currency, amount, requested_date, connection, product, group_key, expected_send_at, state, reason, version, chain,
                fingerprint, debtor_hash, creditor_hash, created_at, updated_at)
            select t.id, t.caller, t.key, t.request_hash, t.batch_id, t.batch_line, t.reference, t.end_to_end, t.scheme, t.method,
                t.currency, t.amount, t.requested_date, t.connection, t.product, t.group_key, t.expected_send_at, t.state,
                t.reason, 1, t.chain, t.fingerprint, t.debtor_hash, t.creditor_hash, $1, $1
            from unnest($2::uuid[], $3::text[], $4::text[], $5::bytea[], $6::uuid[], $7::int[], $8::text[], $9::text[], $10::text[],
                $11::text[], $12::text[], $13::numeric[], $14::date[], $15::text[], $16::text[], $17::text[], $18::timestamptz[],
                $19::text[], $20::bytea[], $21::bytea[], $22::bytea[], $23::bytea[], $26::text[])
                t(id, caller, key, request_hash, batch_id, batch_line, reference, end_to_end, scheme, method, currency, amount,
                requested_date, connection, product, group_key, expected_send_at, state, chain, fingerprint, debtor_hash, creditor_hash,
                reason)
            on conflict (caller, idempotency_key) do nothing
            returning id, caller, connection, product, group_key, expected_send_at, state, chain),
        e as (
            insert into event (payment_id, version, at, state, actor, cause, detail, body, hash)
            select p.id, 1, $1, p.state, p.caller, 'intake', t.detail, t.body, p.chain
            from p join unnest($2::uuid[], $24::text[], $25::bytea[]) t(id, detail, body) using (id)),
        w as (
            insert into work (payment_id, connection, product, group_key, due_at)
            select id, connection, product, group_key, expected_send_at from p where state = 'Scheduled')
        select id from p
        """;

    /// <summary>The ids that are new; the other keys were there before.</summary>
    public static async Task<HashSet<Guid>> RunAsync(Work work, IReadOnlyList<NewPayment> group, GroupFacts facts)
    {
        var states = group.Select(p => facts.StateOf(p).ToString()).ToArray();
        var details = group.Select(p => FirstDetail.Write(facts.HoldOf(p), p.Notes)).ToArray();
        var chains = group.Select((p, i) => EventChain.Next(
            EventChain.Start, new EventRow(p.Id, 1, facts.Now, states[i], p.Caller, "intake", details[i], p.Body))).ToArray();
        work.Wake(StepNames.Seal);
        var ids = await work.QueryAsync(
            Sql,
            r => r.GetGuid(0),
            facts.Now,
            Column(p => p.Id),
            Column(p => p.Caller),
            Column(p => p.Key),
            Column(p => p.RequestHash),
            Column(p => p.BatchId),
            Column(p => p.BatchLine),
            Column(p => p.Payment.Reference),
            Column(p => p.Payment.EndToEndIdentification),
            Column(p => p.Payment.Scheme.Value),
            Column(p => p.Payment.Method.ToString()),
            Column(p => p.Payment.Amount.Currency.Value),
            Column(p => p.Payment.Amount.Value),
            Column(p => p.Payment.RequestedExecutionDate),
            Column(p => p.Connection),
            Column(p => p.Product),
            Column(p => p.GroupKey),
            Column(p => p.ExpectedSendAt.ToUniversalTime()),
            states,
            chains,
            Column(p => p.Fingerprint),
            Column(p => p.DebtorHash),
            Column(p => p.CreditorHash),
            details,
            Column(p => p.Body),
            Column(p => facts.HoldOf(p)?.Reason));
        await TellHeldAsync(work, ids.Where(facts.Holds.ContainsKey).ToArray(), facts.Now);
        await RestoredIntake.NoteAsync(work, [.. group.Where(p => ids.Contains(p.Id) && facts.HoldOf(p) == Hold.MayHaveBeenSent)]);
        return [.. ids];

        T[] Column<T>(Func<NewPayment, T> value) => [.. group.Select(value)];
    }

    private static async Task TellHeldAsync(Work work, Guid[] held, DateTimeOffset now)
    {
        if (held.Length == 0)
        {
            return;
        }

        await work.ExecuteAsync(
            """
            insert into notification (payment_id, version, caller, due_at)
            select p.id, 1, p.caller, $1 from payment p join caller c on c.id = p.caller and c.webhook_url is not null
            where p.id = any($2)
            """,
            now, held);
        work.Wake(StepNames.Notify);
    }
}
