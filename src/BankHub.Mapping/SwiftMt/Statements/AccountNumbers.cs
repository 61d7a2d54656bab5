using BankHub.Core.Payments;

namespace BankHub.Mapping.SwiftMt.Statements;

/// <summary>Accounts as field 25 and field 86 name them: an IBAN, also with the currency behind it, or the bank's own number.</summary>
internal static class AccountNumbers
{
    private const int CurrencyWidth = 3;
    private const int Longest = 34;

    public static Account? Read(string? text)
    {
        var number = text?.Trim().TrimStart('/') ?? "";
        var joined = number.Replace(" ", "", StringComparison.Ordinal);
        if (Iban.TryParse(joined, out var iban, out _))
        {
            return new() { Iban = iban };
        }

        // Dutch and Polish banks put the currency of the account behind its number.
        if (joined.Length > CurrencyWidth && Currency.TryParse(joined.AsSpan()[^CurrencyWidth..], out _, out _)
            && Iban.TryParse(joined.AsSpan()[..^CurrencyWidth], out iban, out _))
        {
            return new() { Iban = iban };
        }

        return number.Length is 0 or > Longest ? null : new() { Other = new() { Identification = number } };
    }
}
