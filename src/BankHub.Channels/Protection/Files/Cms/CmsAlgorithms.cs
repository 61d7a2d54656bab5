using System.Security.Cryptography;

namespace BankHub.Channels.Protection.Files.Cms;

/// <summary>The algorithms that are used and taken, by object identifier; every other one is refused.</summary>
internal static class CmsAlgorithms
{
    public const string Sha256 = "2.16.840.1.101.3.4.2.1";
    public const string Aes256 = "2.16.840.1.101.3.4.1.42";

    /// <summary>What a file is inside (RFC 5652, section 4): data, and not again something protected.</summary>
    public const string Data = "1.2.840.113549.1.7.1";

    /// <summary>RSA with OAEP (RFC 4055): the older padding tells who asks often enough what is in it.</summary>
    public const string Oaep = "1.2.840.113549.1.1.7";

    private static readonly string[] Digests = [Sha256, "2.16.840.1.101.3.4.2.2", "2.16.840.1.101.3.4.2.3"];

    // AES with 128, 192 and 256 bits, CBC.
    private static readonly string[] Ciphers = ["2.16.840.1.101.3.4.1.2", "2.16.840.1.101.3.4.1.22", Aes256];

    public static bool IsDigest(Oid oid) => Digests.Contains(oid.Value);

    public static bool IsCipher(Oid oid) => Ciphers.Contains(oid.Value);
}
