namespace BankHub.Keys;

/// <summary>
/// The layout of an encrypted blob: version (1 byte), key id (4, big-endian), salt of the data key (12), nonce (12), ciphertext, tag (16).
/// </summary>
internal static class Blob
{
    public const byte Version = 1;
    public const int Salt = 12;
    public const int Nonce = 12;
    public const int Tag = 16;

    /// <summary>Version and key id: bound as associated data.</summary>
    public const int Prefix = 1 + sizeof(uint);

    public const int Header = Prefix + Salt + Nonce;

    public const int Overhead = Header + Tag;
}
