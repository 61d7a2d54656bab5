using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BankHub.Core.Findings;

namespace BankHub.Core.Payments;

/// <summary>A positive amount in a currency, with no more decimals than the currency has and at most 18 digits (ISO 20022).</summary>
public sealed record Money
{
    /// <summary>ISO 20022, ActiveCurrencyAndAmount: 18 digits in all.</summary>
    public const int MaxDigits = 18;

    private static readonly Rule NotAnAmount =
        new("amount", "An amount is digits with an optional decimal point, without sign, exponent or leading zeros.");
    private static readonly Rule NotPositive = new("amount-positive", "An amount is greater than zero.");
    private static readonly Rule TooManyDecimals = new("amount-decimals", "An amount has no more decimals than its currency.");
    private static readonly Rule TooLarge = new("amount-digits", "An amount has at most 18 digits.");

    private static readonly decimal[] Ceilings = [1e18m, 1e17m, 1e16m, 1e15m, 1e14m];

    private Money(decimal value, Currency currency) => (Value, Currency) = (value, currency);

    /// <summary>The amount; its scale is always the currency's number of decimals.</summary>
    public decimal Value { get; }

    public Currency Currency { get; }

    /// <summary>The amount in the currency's smallest unit, such as cents.</summary>
    public long MinorUnits => (long)(Value * Power(Currency.Decimals));

    public static bool TryCreate(
        decimal amount, Currency currency, [NotNullWhen(true)] out Money? money, [NotNullWhen(false)] out Rule? broken)
    {
        money = null;
        broken = amount <= 0 ? NotPositive
            : amount >= Ceilings[currency.Decimals] ? TooLarge
            : decimal.Round(amount, currency.Decimals) != amount ? TooManyDecimals
            : null;
        if (broken is null)
            money = new(decimal.Round(amount, currency.Decimals) + new decimal(0, 0, 0, false, (byte)currency.Decimals), currency);
        return broken is null;
    }

    /// <summary>Reads an amount such as `10.00`; fewer decimals than the currency has are filled with zeros.</summary>
    public static bool TryParse(
        ReadOnlySpan<char> text, Currency currency, [NotNullWhen(true)] out Money? money, [NotNullWhen(false)] out Rule? broken)
    {
        money = null;
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? [] : text[(point + 1)..];
        broken = whole.IsEmpty || point >= 0 && fraction.IsEmpty || whole.Length > 1 && whole[0] == '0'
            || !Characters.AreDigits(whole) || !Characters.AreDigits(fraction) ? NotAnAmount
            : fraction.Length > currency.Decimals ? TooManyDecimals
            : whole.Length + currency.Decimals > MaxDigits ? TooLarge
            : null;
        return broken is null
            && TryCreate(decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), currency, out money, out broken);
    }

    /// <summary>An amount that the programmer vouches for; throws when it breaks a rule.</summary>
    public static Money Of(decimal amount, Currency currency) => TryCreate(amount, currency, out var money, out var broken)
        ? money
        : throw new ArgumentOutOfRangeException(nameof(amount), broken.Name);

    public override string ToString() => $"{Value.ToString(CultureInfo.InvariantCulture)} {Currency}";

    private static decimal Power(int decimals) => decimals switch { 0 => 1m, 2 => 100m, 3 => 1000m, _ => 10_000m };
}
