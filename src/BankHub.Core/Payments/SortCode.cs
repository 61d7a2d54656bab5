using System.Diagnostics.CodeAnalysis;
using BankHub.Core.Findings;

namespace BankHub.Core.Payments;

/// <summary>A sort code of the United Kingdom: six digits without hyphens.</summary>
public sealed record SortCode : IValue<SortCode>
{
    private static readonly Rule Format = new("sort-code", "A sort code has six digits, without hyphens.");

    private SortCode(string value) => Value = value;

    public static TextFacts Facts { get; } = TextFacts.Of("0-9", 6, 6);

    public string Value { get; }

    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out SortCode? value, [NotNullWhen(false)] out Rule? broken)
    {
        broken = text.Length != 6 || !Characters.AreDigits(text) ? Format : null;
        value = broken is null ? new(text.ToString()) : null;
        return value is not null;
    }

    public override string ToString() => Value;
}
