using BankHub.Hub.Store;

namespace BankHub.Hub.Intake;

/// <summary>The rows of a batch: itself, and each line that made no payment of its own. A line that did is its payment's row.</summary>
internal static class BatchRows
{
    public static Task OpenAsync(Database database, Guid id, string caller, CancellationToken cancellationToken) => database.TransactAsync(
        work => work.ExecuteAsync(
            "insert into batch (id, caller, lines, state, created_at) values ($1, $2, 0, 'Receiving', hub_now()) on conflict do nothing",
            id, caller),
        cancellationToken);

    public static Task CloseAsync(Database database, Guid id, int lines, CancellationToken cancellationToken) => database.TransactAsync(
        work => work.ExecuteAsync("update batch set state = 'Done', lines = $2 where id = $1", id, lines), cancellationToken);

    public static Task AddAsync(Database database, Guid batch, IEnumerable<LineResult> results, CancellationToken cancellationToken)
    {
        var lines = results.Where(l => l.Answer is not Acceptance.Accepted { Repeated: false }).ToArray();
        return lines.Length == 0 ? Task.CompletedTask : database.TransactAsync(
            work => work.ExecuteAsync(
                """
                insert into batch_line (batch_id, line, idempotency_key, payment_id, outcome, findings)
                select $1, t.line, t.key, t.payment_id, t.outcome, t.findings
                from unnest($2::int[], $3::text[], $4::uuid[], $5::text[], $6::text[]) t(line, key, payment_id, outcome, findings)
                on conflict do nothing
                """,
                batch,
                lines.Select(l => l.Line.Number).ToArray(),
                lines.Select(l => Storable(l.Line.Key)).ToArray(),
                lines.Select(l => (l.Answer as Acceptance.Accepted)?.Receipt.Id).ToArray(),
                lines.Select(l => Outcome(l.Answer!)).ToArray(),
                lines.Select(l => l.Answer is Acceptance.Refused refused ? FindingsJson.Write(refused.Findings) : null).ToArray()),
            cancellationToken);
    }

    private static string Outcome(Acceptance answer) => answer switch
    {
        Acceptance.Accepted => "Repeated",
        Acceptance.KeyTaken => "KeyTaken",
        _ => "Refused",
    };

    // A key that breaks its rule may hold anything, and text columns take no NUL.
    private static string Storable(string key) => IdempotencyKey.Check(key) is null ? key : "";
}
