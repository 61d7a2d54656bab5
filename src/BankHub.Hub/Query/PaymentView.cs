using BankHub.Hub.Calendars;
using BankHub.Hub.Store;
using Npgsql;

namespace BankHub.Hub.Query;

/// <summary>A payment as its row says; no account numbers.</summary>
public sealed record PaymentView(
    Guid Id,
    string Reference,
    string EndToEndIdentification,
    string Scheme,
    string Method,
    AmountView Amount,
    DateOnly RequestedExecutionDate,
    string Connection,
    string Product,
    DateTimeOffset ExpectedSendAt,
    string State,
    string? Reason,
    int Version,
    int Attempt,
    AmountView Returned,
    bool Frozen,
    Guid? BatchId,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    /// <summary>Once settled: until when it may still come back by the scheme's rules. It never stops what comes back later.</summary>
    public IReadOnlyList<Finality>? Finality { get; init; }

    internal const string Columns = """
        p.id, p.reference, p.end_to_end, p.scheme, p.method, p.amount, p.currency, p.requested_date, p.connection, p.product,
        p.expected_send_at, p.state, p.reason, p.version, p.attempt, p.returned, p.frozen, p.batch_id, p.created_at, p.updated_at
        """;

    internal static PaymentView Read(NpgsqlDataReader r) => new(
        r.GetGuid(0), r.Text(1) ?? "", r.GetString(2), r.GetString(3), Camel(r.GetString(4)),
        AmountView.Of(r.GetDecimal(5), r.GetString(6)),
        r.Date(7), r.GetString(8), r.GetString(9), r.Time(10), r.GetString(11), r.Text(12), r.GetInt32(13), r.GetInt32(14),
        AmountView.Of(r.GetDecimal(15), r.GetString(6)), r.GetBoolean(16), r.Id(17), r.Time(18), r.Time(19));

    private static string Camel(string word) => char.ToLowerInvariant(word[0]) + word[1..];
}

/// <summary>An amount; a string, so that no reader rounds it.</summary>
public sealed record AmountView(string Value, string Currency)
{
    // The column keeps five decimals for every currency; the amount has its currency's.
    internal static AmountView Of(decimal value, string currency) => new(
        Core.Payments.Currency.TryParse(currency, out var known, out _)
            ? decimal.Round(value, known.Decimals).ToString($"F{known.Decimals}")
            : value.ToString(),
        currency);
}
