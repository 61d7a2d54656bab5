using System.Diagnostics.CodeAnalysis;
using BankHub.Core.Findings;

namespace BankHub.Core.Payments;

/// <summary>An international bank account number of ISO 13616, without spaces: known country, its length, check digits modulo 97.</summary>
public sealed record Iban : IValue<Iban>
{
    private static readonly Rule Format =
        new("iban-format", "An IBAN is two letters, two digits and up to 30 capitals or digits, without spaces.");
    private static readonly Rule UnknownCountry = new("iban-country", "The country of the IBAN is not in the IBAN registry.");
    private static readonly Rule Length = new("iban-length", "The IBAN has not the length that its country prescribes.");
    private static readonly Rule CheckDigits = new("iban-check-digits", "The check digits of the IBAN are wrong.");

    private Iban(string value) => Value = value;

    public static TextFacts Facts { get; } = new(5, 34, "^[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}$");

    /// <summary>The whole number; <see cref="ToString"/> hides all but its end.</summary>
    public string Value { get; }

    public string Country => Value[..2];

    public string Bban => Value[4..];

    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Iban? value, [NotNullWhen(false)] out Rule? broken)
    {
        broken = Broken(text);
        value = broken is null ? new(text.ToString()) : null;
        return value is not null;
    }

    public override string ToString() => Mask.Tail(Value);

    private static Rule? Broken(ReadOnlySpan<char> text) =>
        text.Length is < 5 or > 34 || !Characters.AreCapitals(text[..2]) || !Characters.AreDigits(text[2..4])
            || !Characters.AreCapitalsOrDigits(text) ? Format
        : !IbanCountries.TryGetLength(text[..2], out var length) ? UnknownCountry
        : text.Length != length ? Length
        // ISO 13616 makes check digits from 02 to 98; 00, 01 and 99 have the right remainder too and are not issued.
        : Mod97.Remainder(text, 4) != 1 || text[2..4] is "00" or "01" or "99" ? CheckDigits
        : null;
}
