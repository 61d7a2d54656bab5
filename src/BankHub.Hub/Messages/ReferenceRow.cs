using BankHub.Core.Wire;
using BankHub.Hub.Store;

namespace BankHub.Hub.Messages;

/// <summary>A name of a message or of an attempt in it, by which the bank's news find it.</summary>
public sealed record ReferenceRow(Reference Reference, Guid Outbound, Guid? PaymentId, int? Attempt)
{
    /// <summary>Stores the names; one that stands already for something else breaks the unique index and the transaction with it.</summary>
    public static Task InsertAsync(Work work, string connection, IReadOnlyCollection<ReferenceRow> rows) =>
        InsertAsync(work, connection, rows, "");

    /// <summary>Stores the names that the bank told; one that stands already is left as it is.</summary>
    public static Task LearnAsync(Work work, string connection, IReadOnlyCollection<ReferenceRow> rows) =>
        InsertAsync(work, connection, rows, "on conflict do nothing");

    private static Task InsertAsync(Work work, string connection, IReadOnlyCollection<ReferenceRow> rows, string conflict) =>
        rows.Count == 0 ? Task.CompletedTask : work.PostAsync(
        $"""
        insert into reference (connection, kind, value, outbound_id, payment_id, attempt)
        select $1, t.* from unnest($2::text[], $3::text[], $4::uuid[], $5::uuid[], $6::int[]) t {conflict}
        """,
        connection,
        rows.Select(r => r.Reference.Kind).ToArray(),
        rows.Select(r => r.Reference.Value).ToArray(),
        rows.Select(r => r.Outbound).ToArray(),
        rows.Select(r => r.PaymentId).ToArray(),
        rows.Select(r => r.Attempt).ToArray());
}
