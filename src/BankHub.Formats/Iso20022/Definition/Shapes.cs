using BankHub.Formats.Iso20022.Components.Amounts;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Definition;

/// <summary>Ways to describe components that differ by the message or the dialect they stand in.</summary>
internal static class Shapes
{
    /// <summary>A BIC under the name that its dialect gives it; under the name of another dialect it is read too.</summary>
    public static string? Bic<TSide>(this ref TSide x, ReadOnlySpan<byte> name, ReadOnlySpan<byte> nameOf2009, string? value)
        where TSide : struct, ISide, allows ref struct
    {
        var isOld = x.Dialect < Dialect.Year2013;
        value = x.Text(isOld ? nameOf2009 : name, value, TextType.Bic(x.Dialect));
        return x.Stray(isOld ? name : nameOf2009, value, TextType.Bic(x.Dialect));
    }

    /// <summary>Amounts with their kind, of which the schemas up to 2012 know one without kind.</summary>
    public static IReadOnlyList<TypedAmount> TypedAmounts<TSide>(
        this ref TSide x, ReadOnlySpan<byte> name, IReadOnlyList<TypedAmount> values)
        where TSide : struct, ISide, allows ref struct
    {
        if (x.Dialect >= Dialect.Year2013)
            return x.Parts(name, values);
        x.Refuse(name, values.Count > 1 || (values.Count == 1 && values[0].Type is not null));
        var old = values.Count == 0 ? null : values[0].Amount;
        var amount = x.Amount(name, old);
        return amount == old ? values : [new() { Amount = amount }];
    }
}
