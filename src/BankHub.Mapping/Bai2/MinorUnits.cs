using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Bai2;

/// <summary>Amounts in the smallest unit of their currency, without a point (Version 2, field formats: implied decimals).</summary>
public static class MinorUnits
{
    /// <summary>What the smallest unit of a currency of so many decimals is worth.</summary>
    public static decimal One(int decimals) => new(1, 0, 0, isNegative: false, (byte)decimals);

    internal static Sum? Sum(long amount, Currency currency, string path, Incoming from)
    {
        if (!Core.Statements.Sum.TryCreate(amount * One(currency.Decimals), currency, out var sum, out var broken))
        {
            from.Report(path, broken.Name, broken.Message);
        }

        return sum;
    }
}
