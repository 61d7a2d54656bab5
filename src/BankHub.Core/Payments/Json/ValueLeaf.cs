using System.Diagnostics.CodeAnalysis;
using BankHub.Core.Findings;

namespace BankHub.Core.Payments.Json;

/// <summary>A text that checks itself.</summary>
internal sealed class ValueLeaf<T> : Leaf<T> where T : class, IValue<T>
{
    public static readonly ValueLeaf<T> Instance = new();

    private ValueLeaf() : base(T.Facts with { Name = typeof(T).Name })
    {
    }

    public override bool TryRead(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out Rule? broken) =>
        T.TryParse(text, out value, out broken);

    public override string Write(T value) => value.Value;

    /// <summary>Always: an instance exists only if its text keeps the rules.</summary>
    public override bool Holds(T value, out int length)
    {
        length = value.Value.Length;
        return true;
    }
}
