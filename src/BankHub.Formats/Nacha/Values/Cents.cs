namespace BankHub.Formats.Nacha.Values;

/// <summary>Sums that a hostile body cannot drive over the edge: they stay at the largest number instead.</summary>
internal static class Cents
{
    public static long Add(long sum, long amount) => sum > long.MaxValue - amount ? long.MaxValue : sum + amount;
}
