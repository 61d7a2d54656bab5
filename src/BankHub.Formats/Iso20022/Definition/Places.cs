using System.Runtime.CompilerServices;

namespace BankHub.Formats.Iso20022.Definition;

/// <summary>Describes a component as it is in one place; for what is described after it nothing is said.</summary>
internal static class Places
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T? PartAs<TSide, T>(this ref TSide x, ReadOnlySpan<byte> name, T? value, Variant variant, Use use = default)
        where TSide : struct, ISide, allows ref struct
        where T : class, IComponent, new()
    {
        x.Variant = variant;
        value = x.Part(name, value, use);
        x.Variant = Variant.None;
        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static IReadOnlyList<T> PartsAs<TSide, T>(
        this ref TSide x, ReadOnlySpan<byte> name, IReadOnlyList<T> values, Variant variant, Use use = default)
        where TSide : struct, ISide, allows ref struct
        where T : class, IComponent, new()
    {
        x.Variant = variant;
        values = x.Parts(name, values, use);
        x.Variant = Variant.None;
        return values;
    }
}
