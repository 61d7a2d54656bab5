using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Hub.Store;

namespace BankHub.Hub.Status;

/// <summary>What a transition needs of a payment's row; always read under the row's lock.</summary>
public sealed record PaymentRow(
    Guid Id,
    string Caller,
    string Connection,
    string Product,
    string GroupKey,
    PaymentState State,
    int Version,
    byte[] Chain,
    int Attempt,
    decimal Returned,
    bool Frozen,
    Money Amount,
    BookingSide OwnSide,
    string? Reason,
    DateTimeOffset ChangedAt)
{
    /// <summary>How many columns are read.</summary>
    internal const int Count = 16;

    internal const string Columns = """
        p.id, p.caller, p.connection, p.product, p.group_key, p.state, p.version, p.chain, p.attempt, p.returned, p.frozen,
        p.amount, p.currency, p.method, p.reason, p.updated_at
        """;

    private const string LockSql = $"select {Columns} from payment p where p.id = any($1) order by p.id for update";

    /// <summary>Locks the payments in the order of their ids, so that two steps never wait for each other in a circle.</summary>
    public static Task<List<PaymentRow>> LockAsync(Work work, IReadOnlyCollection<Guid> ids) =>
        work.QueryAsync(LockSql, Read, ids.ToArray());

    /// <summary>The same, beside other queries.</summary>
    internal static Query<PaymentRow> Lock(Guid[] ids) => new(LockSql, Read, ids);

    internal static PaymentRow Read(Npgsql.NpgsqlDataReader r) => new(
        r.GetGuid(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), Enum.Parse<PaymentState>(r.GetString(5)),
        r.GetInt32(6), r.Bytes(7), r.GetInt32(8), r.GetDecimal(9), r.GetBoolean(10), MoneyOf(r.GetDecimal(11), r.GetString(12)),
        r.GetString(13) == nameof(PaymentMethod.DirectDebit) ? BookingSide.Credit : BookingSide.Debit, r.Text(14),
        r.Time(15));

    internal static Money MoneyOf(decimal amount, string currency) =>
        Currency.TryParse(currency, out var known, out _)
            ? Money.Of(amount, known)
            : throw new InvalidDataException($"A stored row names no currency of ISO 4217: {currency}.");
}
