using System.Diagnostics.CodeAnalysis;
using BankHub.Core.Findings;

namespace BankHub.Core.Payments.Json;

/// <summary>A kind of JSON string: how its text becomes a value, how a value becomes its text, and what a schema says of it.</summary>
internal abstract class Leaf<T>(TextFacts facts)
{
    public TextFacts Facts { get; } = facts;

    public abstract bool TryRead(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out Rule? broken);

    public abstract string Write(T value);

    /// <summary>Whether reading what is written of the value would find nothing, and how long that is.</summary>
    public virtual bool Holds(T value, out int length)
    {
        var text = Write(value);
        length = text.Length;
        return TryRead(text, out _, out _);
    }
}
