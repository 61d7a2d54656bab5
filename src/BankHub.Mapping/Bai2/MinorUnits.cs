using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Bai2;

/// <summary>Amounts in the smallest unit of their currency, without a point (Version 2: two decimals for the dollar, none for the yen).</summary>
public static class MinorUnits
{
    public static decimal Value(long amount, int decimals) => amount / Power(decimals);

    internal static Sum? Sum(long amount, Currency currency, string path, Incoming from)
    {
        if (!Core.Statements.Sum.TryCreate(Value(amount, currency.Decimals), currency, out var sum, out var broken))
        {
            from.Report(path, broken.Name, broken.Message);
        }

        return sum;
    }

    private static decimal Power(int decimals) => decimals switch
    {
        0 => 1m,
        2 => 100m,
        3 => 1_000m,
        _ => 10_000m,
    };
}
