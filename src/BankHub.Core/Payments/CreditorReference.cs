using System.Diagnostics.CodeAnalysis;
using BankHub.Core.Findings;

namespace BankHub.Core.Payments;

/// <summary>A structured creditor reference of ISO 11649: RF, two check digits, up to 21 capitals and digits.</summary>
public sealed record CreditorReference : IValue<CreditorReference>
{
    private static readonly Rule Format =
        new("creditor-reference-format", "An ISO 11649 reference is RF, two digits and 1 to 21 capitals or digits.");
    private static readonly Rule CheckDigits =
        new("creditor-reference-check-digits", "The check digits of the ISO 11649 reference are wrong.");

    private CreditorReference(string value) => Value = value;

    public static TextFacts Facts { get; } = new(5, 25, "^RF[0-9]{2}[A-Z0-9]{1,21}$");

    public string Value { get; }

    public static bool TryParse(
        ReadOnlySpan<char> text, [NotNullWhen(true)] out CreditorReference? value, [NotNullWhen(false)] out Rule? broken)
    {
        broken = text.Length is < 5 or > 25 || !text.StartsWith("RF", StringComparison.Ordinal)
            || !Characters.AreDigits(text[2..4]) || !Characters.AreCapitalsOrDigits(text) ? Format
            : Mod97.Remainder(text, 4) != 1 ? CheckDigits
            : null;
        value = broken is null ? new(text.ToString()) : null;
        return value is not null;
    }

    public override string ToString() => Value;
}
