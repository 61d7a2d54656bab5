namespace BankHub.Formats.Iso20022.Values;

/// <summary>Adds up amounts of a file, which may be of any size.</summary>
public static class Sums
{
    private const decimal Countable = 1e27m;

    /// <summary>The sum; amounts that are beyond any schema make one that equals no other.</summary>
    public static decimal Plus(decimal sum, decimal amount) =>
        (IsSmall(sum) && IsSmall(amount)) || (Math.Abs(sum) <= Countable && Math.Abs(amount) <= Countable)
            ? sum + amount
            : decimal.MaxValue;

    /// <summary>Whether the digits fit into 64 bits, as those of nearly all amounts do: that is seen at once.</summary>
    private static bool IsSmall(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        return parts[2] == 0;
    }
}
