using BankHub.Core.Payments;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Core.Payments;

/// <summary>Two words that generators of records need all the time.</summary>
public static class Gens
{
    /// <summary>Half of the time nothing.</summary>
    public static Gen<T?> OrNull<T>(this Gen<T> some) where T : class => Gen.OneOf(Gen.Constant<T?>(null), some.Select(one => (T?)one));

    /// <summary>Mostly few, never more than <paramref name="max"/>.</summary>
    public static Gen<ValueList<T>> ListOf<T>(this Gen<T> items, int max) =>
        from length in Gen.Frequency((6, Gen.Choose(0, Math.Min(2, max))), (1, Gen.Constant(max)))
        from all in Gen.ArrayOf(items, length)
        select ValueList.Create<T>(all);
}
