using System.Diagnostics.CodeAnalysis;
using BankHub.Core.Findings;
using BankHub.Core.Payments.Json;

namespace BankHub.Core.Statements.Json;

/// <summary>An amount of any sign: its digits as a string and its currency.</summary>
internal static class SumShape
{
    private static readonly Digits Leaf = new();

    public static readonly Shape<Sum> Sum = new("Sum", static (walk, sum) =>
    {
        var value = walk.Required("value", sum?.Digits, Leaf);
        var currency = walk.Required("currency", sum?.Currency);
        if (sum is null && value is not null && currency is not null && !Statements.Sum.TryParse(value, currency, out sum, out var broken))
            walk.Broken("value", broken);
        return sum!;
    });

    private sealed class Digits() : Leaf<string>(new(1, 30, @"^-?[0-9]+(\.[0-9]+)?$"))
    {
        public override bool TryRead(
            ReadOnlySpan<char> text, [MaybeNullWhen(false)] out string value, [NotNullWhen(false)] out Rule? broken)
        {
            (value, broken) = (text.ToString(), null);
            return true;
        }

        public override string Write(string value) => value;

        public override bool Holds(string value, out int length)
        {
            length = value.Length;
            return true;
        }
    }
}
