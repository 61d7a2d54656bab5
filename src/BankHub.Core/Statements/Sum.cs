using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BankHub.Core.Findings;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;

namespace BankHub.Core.Statements;

/// <summary>An exact amount of any sign, zero among them, as statements have: a balance, a total, a charge, a booking of nothing.</summary>
public sealed record Sum
{
    private static readonly Rule NotASum = new("amount", "An amount is digits with an optional sign and decimal point.");
    private static readonly Rule TooManyDecimals = new("amount-decimals", "An amount has no more decimals than its currency.");

    private Sum(decimal value, Currency currency) => (Value, Currency) = (value, currency);

    /// <summary>The amount; a balance that we have is above zero, one that we owe below.</summary>
    public decimal Value { get; }

    public Currency Currency { get; }

    /// <summary>The amount with all decimals of its currency, such as `-10.00`.</summary>
    public string Digits => Value.ToString(Currency.Form, CultureInfo.InvariantCulture);

    /// <summary>The amount as a payment's; null where it is not above zero, or longer than a payment's may be.</summary>
    public Money? Money => Payments.Money.TryCreate(Value, Currency, out var money, out _) ? money : null;

    /// <summary>Zeros after the currency's last decimal do not count.</summary>
    public static bool TryCreate(
        decimal value, Currency currency, [NotNullWhen(true)] out Sum? sum, [NotNullWhen(false)] out Rule? broken)
    {
        var rounded = decimal.Round(value, currency.Decimals);
        broken = rounded == value ? null : TooManyDecimals;
        sum = broken is null ? new(rounded, currency) : null;
        return sum is not null;
    }

    /// <summary>Reads an amount such as `-10.00`.</summary>
    public static bool TryParse(
        ReadOnlySpan<char> text, Currency currency, [NotNullWhen(true)] out Sum? sum, [NotNullWhen(false)] out Rule? broken)
    {
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        (sum, broken) = (null, NotASum);
        return decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var value)
            && TryCreate(value, currency, out sum, out broken);
    }

    /// <summary>An amount that the programmer vouches for; throws when it breaks a rule.</summary>
    public static Sum Of(decimal value, Currency currency) => TryCreate(value, currency, out var sum, out var broken)
        ? sum
        : throw new ArgumentOutOfRangeException(nameof(value), broken.Name);

    public static Sum Of(Money money) => new(money.Value, money.Currency);

    /// <summary>The amount as the side says: a credit is above zero, a debit below.</summary>
    public Sum On(BookingSide side) => side == BookingSide.Credit ? this : new(-Value, Currency);

    public bool Equals(Sum? other) => other is not null && Value == other.Value && Currency == other.Currency;

    public override int GetHashCode() => HashCode.Combine(Value, Currency);

    public override string ToString() => $"{Digits} {Currency}";
}
