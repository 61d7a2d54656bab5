namespace BankHub.Formats.Nacha.Values;

/// <summary>
/// The sum of the eight-digit institution numbers of entries, of which the ten low digits count
/// (Nacha Operating Rules, Appendix Three, "Entry Hash").
/// </summary>
public static class EntryHash
{
    /// <summary>What the sum is reduced by.</summary>
    public const long Modulus = 10_000_000_000;

    /// <summary>Adds an institution's eight digits, or another hash, to a hash.</summary>
    public static long Add(long hash, long value) => (hash + value) % Modulus;
}
