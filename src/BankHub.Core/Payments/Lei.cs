using System.Diagnostics.CodeAnalysis;
using BankHub.Core.Findings;

namespace BankHub.Core.Payments;

/// <summary>A legal entity identifier of ISO 17442: 18 capitals or digits and two check digits modulo 97.</summary>
public sealed record Lei : IValue<Lei>
{
    private static readonly Rule Format = new("lei-format", "An LEI has 20 capitals and digits, the last two digits.");
    private static readonly Rule CheckDigits = new("lei-check-digits", "The check digits of the LEI are wrong.");

    private Lei(string value) => Value = value;

    public static TextFacts Facts { get; } = new(20, 20, "^[A-Z0-9]{18}[0-9]{2}$");

    public string Value { get; }

    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Lei? value, [NotNullWhen(false)] out Rule? broken)
    {
        broken = text.Length != 20 || !Characters.AreCapitalsOrDigits(text) || !Characters.AreDigits(text[18..]) ? Format
            : Mod97.Remainder(text, 0) != 1 ? CheckDigits
            : null;
        value = broken is null ? new(text.ToString()) : null;
        return value is not null;
    }

    public override string ToString() => Value;
}
