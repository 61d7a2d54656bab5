namespace BankHub.Keys;

/// <summary>One master key: data keys are derived from it, and nothing is ever encrypted with it directly.</summary>
/// <param name="Id">Its number, written into every blob; never used for another key.</param>
/// <param name="Bytes">256 bits from a random source.</param>
public sealed record MasterKey(uint Id, ReadOnlyMemory<byte> Bytes)
{
    public const int Length = 32;

    /// <summary>The id alone: a key is not for reading.</summary>
    public override string ToString() => $"master key {Id}";
}
