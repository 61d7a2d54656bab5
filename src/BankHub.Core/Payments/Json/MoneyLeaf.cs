using System.Diagnostics.CodeAnalysis;
using BankHub.Core.Findings;

namespace BankHub.Core.Payments.Json;

/// <summary>The digits of an amount; how many decimals it may have, its currency says.</summary>
internal sealed class MoneyLeaf() : Leaf<string>(new(1, Money.MaxDigits + 2, @"^(0|[1-9][0-9]*)(\.[0-9]+)?$"))
{
    public static readonly MoneyLeaf Instance = new();

    public override bool TryRead(
        ReadOnlySpan<char> text, [MaybeNullWhen(false)] out string value, [NotNullWhen(false)] out Rule? broken)
    {
        broken = Money.Check(text);
        value = broken is null ? text.ToString() : null;
        return broken is null;
    }

    public override string Write(string value) => value;

    public override bool Holds(string value, out int length)
    {
        length = value.Length;
        return Money.Check(value) is null;
    }
}
