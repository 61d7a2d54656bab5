using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BankHub.Keys.Named;

namespace BankHub.Tests.Channels.Protection.Http;

/// <summary>The keys of one hub, one bank and another bank; made once, since RSA keys take long to make.</summary>
internal static class ProtectionKeys
{
    public static ECDsa BankEc { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static ECDsa OtherEc { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static RSA BankRsa { get; } = RSA.Create(2048);

    public static RSA OurRsa { get; } = RSA.Create(2048);

    public static ECDsa OurEc { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static byte[] Shared { get; } = "shared secret of 32 bytes, or so"u8.ToArray();

    public static X509Certificate2 OurCertificate { get; } = Certificate();

    public static NamedKeys Ring { get; } = new(
        [
            Key("bank-ec", "bank-1", KeyUse.Verify, BankEc),
            Key("bank-rsa", "bank-2", KeyUse.Verify, BankRsa),
            Key("other-bank", "other-1", KeyUse.Verify, OtherEc),
            Key("weak", "weak-1", KeyUse.Verify, RSA.Create(1024)),
            Key("our-rsa", "ours-1", KeyUse.Sign, OurRsa) with { Certificate = OurCertificate },
            Key("our-ec", "ours-2", KeyUse.Sign, OurEc),
            Key("shared", "mac-1", KeyUse.Mac, null) with { Secret = Shared },
        ],
        TimeProvider.System);

    private static NamedKey Key(string name, string id, KeyUse use, AsymmetricAlgorithm? algorithm) =>
        new() { Name = name, Id = id, Uses = new HashSet<KeyUse> { use }, Algorithm = algorithm };

    private static X509Certificate2 Certificate()
    {
        var request = new CertificateRequest("CN=Hub, O=Merchant", OurRsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        return X509CertificateLoader.LoadCertificate(request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30)).RawData);
    }
}
