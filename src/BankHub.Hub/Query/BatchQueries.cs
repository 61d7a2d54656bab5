using BankHub.Core.Findings;
using BankHub.Hub.Intake;
using BankHub.Hub.People;
using BankHub.Hub.Store;

namespace BankHub.Hub.Query;

/// <summary>A batch: Receiving (also when its upload was cut) or Done.</summary>
public sealed record BatchView(Guid Id, string State, int Lines, DateTimeOffset CreatedAt);

/// <summary>What became of a line.</summary>
/// <param name="Outcome">Accepted, Repeated (it was there before), KeyTaken or Refused.</param>
/// <param name="State">Of a line that was accepted, the state of its payment now.</param>
/// <param name="Reason">Why the payment is in that state, as with Held.</param>
public sealed record BatchResultView(
    int Line, string IdempotencyKey, string Outcome, Guid? PaymentId, string? State, string? Reason, IReadOnlyList<Finding> Errors);

/// <summary>Reads batches and their results.</summary>
public sealed class BatchQueries(Database database)
{
    public Task<BatchView?> FindAsync(Caller caller, Guid id, CancellationToken cancellationToken) => database.ReadAsync(
        work => work.FirstAsync(
            "select id, state, lines, created_at from batch where id = $1 and ($2 = '*' or caller = $2)",
            r => new BatchView(r.GetGuid(0), r.GetString(1), r.GetInt32(2), r.Time(3)), id, caller.Sees),
        cancellationToken);

    /// <summary>In the order of lines, from the one after <paramref name="afterLine"/>.</summary>
    public Task<Page<BatchResultView>> ResultsAsync(Guid id, int afterLine, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(
        async work => Page<BatchResultView>.Of(
            await work.QueryAsync(
                $"""
                (select batch_line as line, idempotency_key, 'Accepted', id, state, reason, null from payment
                    where batch_id = $1 and batch_line > $2 order by batch_line limit {limit + 1})
                union all
                (select line, idempotency_key, outcome, payment_id, null, null, findings from batch_line
                    where batch_id = $1 and line > $2 order by line limit {limit + 1})
                order by line limit {limit + 1}
                """,
                r => new BatchResultView(
                    r.GetInt32(0), r.GetString(1), r.GetString(2), r.Id(3), r.Text(4), r.Text(5), FindingsJson.Read(r.Text(6))),
                id, afterLine),
            limit, r => r.Line.ToString()),
        cancellationToken);
}
