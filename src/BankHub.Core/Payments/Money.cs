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
    private static readonly Rule TooLarge = new("amount-digits", "An amount has at most 18 digits, its decimals among them.");

    private static readonly decimal[] PowersOfTen =
        [.. Enumerable.Range(0, MaxDigits + 1).Select(zeros => decimal.Parse("1" + new string('0', zeros), CultureInfo.InvariantCulture))];

    private Money(decimal value, Currency currency) => (Value, Currency) = (value, currency);

    /// <summary>The amount; its scale is always the currency's number of decimals.</summary>
    public decimal Value { get; }

    public Currency Currency { get; }

    /// <summary>The amount in the currency's smallest unit, such as cents.</summary>
    public long MinorUnits => (long)(Value * PowersOfTen[Currency.Decimals]);

    /// <summary>The amount with all decimals of its currency, such as `10.00`.</summary>
    public string Digits => Value.ToString(CultureInfo.InvariantCulture);

    public static bool TryCreate(
        decimal amount, Currency currency, [NotNullWhen(true)] out Money? money, [NotNullWhen(false)] out Rule? broken)
    {
        broken = amount <= 0 ? NotPositive
            : amount >= PowersOfTen[MaxDigits - currency.Decimals] ? TooLarge
            : decimal.Round(amount, currency.Decimals) != amount ? TooManyDecimals
            : null;
        money = broken is null ? new(WithScale(amount, currency.Decimals), currency) : null;
        return money is not null;
    }

    /// <summary>Reads an amount such as `10.00`; fewer decimals than the currency has are filled with zeros.</summary>
    public static bool TryParse(
        ReadOnlySpan<char> text, Currency currency, [NotNullWhen(true)] out Money? money, [NotNullWhen(false)] out Rule? broken)
    {
        money = null;
        var point = text.IndexOf('.');
        broken = Check(text) ?? (point >= 0 && text.Length - point - 1 > currency.Decimals ? TooManyDecimals : null);
        return broken is null
            && TryCreate(
                decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), currency, out money, out broken);
    }

    /// <summary>An amount that the programmer vouches for; throws when it breaks a rule.</summary>
    public static Money Of(decimal amount, Currency currency) => TryCreate(amount, currency, out var money, out var broken)
        ? money
        : throw new ArgumentOutOfRangeException(nameof(amount), broken.Name);

    public override string ToString() => $"{Digits} {Currency}";

    /// <summary>What is wrong with an amount's text whatever its currency, or null.</summary>
    internal static Rule? Check(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? [] : text[(point + 1)..];
        return whole.IsEmpty || point >= 0 && fraction.IsEmpty || whole.Length > 1 && whole[0] == '0'
            || !Characters.AreDigits(whole) || !Characters.AreDigits(fraction) ? NotAnAmount
            : whole.Length + fraction.Length > MaxDigits ? TooLarge
            : null;
    }

    private static decimal WithScale(decimal amount, int decimals) =>
        decimal.Round(amount, decimals) + new decimal(0, 0, 0, isNegative: false, (byte)decimals);
}
