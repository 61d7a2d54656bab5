namespace BankHub.Channels.Protection.Files.Packed;

/// <summary>The checksum of zip and gzip (ISO 3309, polynomial EDB88320).</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, Shift))];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
            crc = Table[(crc ^ b) & 0xFF] ^ (crc >> 8);
        return ~crc;
    }

    private static uint Shift(uint value, int _) => (value & 1) != 0 ? (value >> 1) ^ Polynomial : value >> 1;
}
