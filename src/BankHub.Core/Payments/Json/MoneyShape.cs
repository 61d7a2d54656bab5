namespace BankHub.Core.Payments.Json;

/// <summary>An amount: its digits as a string, since a JSON number is a binary fraction to most readers, and its currency.</summary>
internal static class MoneyShape
{
    public static readonly Shape<Money> Money = new("Money", static (walk, money) =>
    {
        var value = walk.Required("value", money?.Digits, MoneyLeaf.Instance);
        var currency = walk.Required("currency", money?.Currency);
        if (money is null && value is not null && currency is not null
            && !Payments.Money.TryParse(value, currency, out money, out var broken))
            walk.Broken("value", broken);
        return money!;
    });
}
