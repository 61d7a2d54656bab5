using System.Diagnostics.CodeAnalysis;
using BankHub.Core.Findings;

namespace BankHub.Core.Payments;

/// <summary>A business identifier code of ISO 9362: 8 or 11 characters, a known country at the fifth and sixth.</summary>
public sealed record Bic : IValue<Bic>
{
    private static readonly Rule Format =
        new("bic-format", "A BIC has 8 or 11 capitals and digits, with letters at the fifth and sixth place.");
    private static readonly Rule Country =
        new("bic-country", "The fifth and sixth character of a BIC are an ISO 3166-1 country code.");

    private Bic(string value) => Value = value;

    public static TextFacts Facts { get; } = new(8, 11, "^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$");

    public string Value { get; }

    /// <summary>The institution and location without the branch: the first eight characters.</summary>
    public string Institution => Value[..8];

    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Bic? value, [NotNullWhen(false)] out Rule? broken)
    {
        broken = text.Length is not (8 or 11) || !Characters.AreCapitalsOrDigits(text) || !Characters.AreCapitals(text[4..6]) ? Format
            : !CountryCode.TryParse(text[4..6], out _, out _) ? Country
            : null;
        value = broken is null ? new(text.ToString()) : null;
        return value is not null;
    }

    public override string ToString() => Value;
}
