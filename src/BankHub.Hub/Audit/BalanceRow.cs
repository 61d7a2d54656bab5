using BankHub.Core.Payments;
using BankHub.Core.Statements;
using Npgsql;

namespace BankHub.Hub.Audit;

/// <summary>A stored balance of a statement.</summary>
internal sealed record BalanceRow(string Type, decimal Amount, string Currency, DateOnly Day)
{
    public static BalanceRow Of(Balance balance) => new(balance.Type, balance.Amount.Value, balance.Amount.Currency.Value, balance.Date);

    /// <summary>What the balances in the currency open or close with.</summary>
    public static decimal? Find(Func<IReadOnlyList<Balance>, Balance?> which, IReadOnlyList<BalanceRow> rows, Currency currency) => which(
    [
        .. rows.Where(row => row.Currency == currency.Value).Select(row => new Balance(row.Type, Rounded(row.Amount, currency), row.Day)),
    ])?.Amount.Value;

    /// <summary>Those in four arrays of a row, the first of them in this column; none where they are null.</summary>
    public static IReadOnlyList<BalanceRow> Read(NpgsqlDataReader r, int column)
    {
        if (r.IsDBNull(column))
        {
            return [];
        }

        var types = r.GetFieldValue<string[]>(column);
        var amounts = r.GetFieldValue<decimal[]>(column + 1);
        var currencies = r.GetFieldValue<string[]>(column + 2);
        var days = r.GetFieldValue<DateOnly[]>(column + 3);
        return [.. types.Select((type, i) => new BalanceRow(type, amounts[i], currencies[i], days[i]))];
    }

    // A balance with more decimals than its currency was changed, and then is not what its document says.
    private static Sum Rounded(decimal amount, Currency currency) => Sum.Of(decimal.Round(amount, currency.Decimals), currency);
}
