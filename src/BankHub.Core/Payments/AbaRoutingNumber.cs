using System.Diagnostics.CodeAnalysis;
using BankHub.Core.Findings;

namespace BankHub.Core.Payments;

/// <summary>A routing number of the American Bankers Association: nine digits, whose sum weighted 3-7-1 is a multiple of ten.</summary>
public sealed record AbaRoutingNumber : IValue<AbaRoutingNumber>
{
    private static readonly Rule Format = new("aba-format", "An ABA routing number has nine digits, not all zero.");
    private static readonly Rule CheckDigit = new("aba-check-digit", "The check digit of the ABA routing number is wrong.");

    private AbaRoutingNumber(string value) => Value = value;

    public static TextFacts Facts { get; } = TextFacts.Of("0-9", 9, 9);

    public string Value { get; }

    public static bool TryParse(
        ReadOnlySpan<char> text, [NotNullWhen(true)] out AbaRoutingNumber? value, [NotNullWhen(false)] out Rule? broken)
    {
        broken = text.Length != 9 || !Characters.AreDigits(text) || text is "000000000" ? Format
            : WeightedSum(text) % 10 != 0 ? CheckDigit
            : null;
        value = broken is null ? new(text.ToString()) : null;
        return value is not null;
    }

    public override string ToString() => Value;

    private static int WeightedSum(ReadOnlySpan<char> digits)
    {
        ReadOnlySpan<byte> weights = [3, 7, 1, 3, 7, 1, 3, 7, 1];
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * (digits[i] - '0');
        return sum;
    }
}
