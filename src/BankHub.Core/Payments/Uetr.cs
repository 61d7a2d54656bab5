using System.Diagnostics.CodeAnalysis;
using BankHub.Core.Findings;

namespace BankHub.Core.Payments;

/// <summary>A unique end-to-end transaction reference: a UUID of version 4 in lower case (RFC 9562; ISO 20022 UUIDv4Identifier).</summary>
public sealed record Uetr : IValue<Uetr>
{
    private static readonly Rule Format = new("uetr", "A UETR is a UUID of version 4 in lower case.");

    private Uetr(string value) => Value = value;

    public static TextFacts Facts { get; } = new(36, 36, "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$");

    public string Value { get; }

    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Uetr? value, [NotNullWhen(false)] out Rule? broken)
    {
        broken = Fits(text) ? null : Format;
        value = broken is null ? new(text.ToString()) : null;
        return value is not null;
    }

    public override string ToString() => Value;

    private static bool Fits(ReadOnlySpan<char> text)
    {
        if (text.Length != 36 || text[14] != '4' || text[19] is not ('8' or '9' or 'a' or 'b'))
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (i is 8 or 13 or 18 or 23 ? text[i] != '-' : !char.IsAsciiHexDigitLower(text[i]))
                return false;
        }
        return true;
    }
}
