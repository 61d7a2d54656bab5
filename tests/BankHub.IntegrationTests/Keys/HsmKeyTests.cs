using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Xml;
using BankHub.Keys.Hsm;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Keys;

/// <summary>Keys in a real token (SoftHSM 2): what it signs the framework verifies, what the framework encrypts it decrypts.</summary>
[Collection(TokenCollection.Name)]
public sealed class HsmKeyTests(ITestOutputHelper output) : IClassFixture<HsmKeyTests.Filled>
{
    private static readonly byte[] Data = [.. "pay 10 EUR"u8];

    public static TheoryData<string, bool> Signatures => new()
    {
        { "SHA1", false }, { "SHA256", false }, { "SHA384", false }, { "SHA512", false },
        { "SHA256", true }, { "SHA384", true }, { "SHA512", true },
    };

    [Theory]
    [MemberData(nameof(Signatures))]
    public void The_token_signs_RSA(string hash, bool pss)
    {
        var padding = pss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
        using var key = (RSA)Filled.Token.Key("rsa").Open();
        var signature = key.SignData(Data, new HashAlgorithmName(hash), padding);
        Assert.True(Filled.Rsa.VerifyData(Data, signature, new HashAlgorithmName(hash), padding));
        Assert.True(key.VerifyData(Data, signature, new HashAlgorithmName(hash), padding));
        Data.CopyTo(signature, 40);
        Assert.False(key.VerifyData(Data, signature, new HashAlgorithmName(hash), padding));
    }

    [Theory]
    [InlineData("p256", "SHA256"), InlineData("p384", "SHA384"), InlineData("p521", "SHA512")]
    public void The_token_signs_ECDSA(string label, string hash)
    {
        using var key = (ECDsa)Filled.Token.Key(label).Open();
        Assert.True(Filled.Ec[label].VerifyData(Data, key.SignData(Data, new HashAlgorithmName(hash)), new HashAlgorithmName(hash)));
        var der = key.SignData(Data, new HashAlgorithmName(hash), DSASignatureFormat.Rfc3279DerSequence);
        Assert.True(Filled.Ec[label].VerifyData(Data, der, new HashAlgorithmName(hash), DSASignatureFormat.Rfc3279DerSequence));
    }

    // SoftHSM has OAEP with SHA-1 alone.
    [Fact]
    public void The_token_decrypts_PKCS1_and_OAEP()
    {
        using var key = (RSA)Filled.Token.Key("rsa").Open();
        foreach (var padding in new[] { RSAEncryptionPadding.Pkcs1, RSAEncryptionPadding.OaepSHA1 })
        {
            Assert.Equal(Data, key.Decrypt(Filled.Rsa.Encrypt(Data, padding), padding));
            Assert.Equal(Data, Filled.Rsa.Decrypt(key.Encrypt(Data, padding), padding));
            Assert.ThrowsAny<CryptographicException>(() => key.Decrypt(new byte[256], padding));
        }

        Assert.Equal(Data, key.Decrypt(Filled.Rsa.Encrypt(Data, RSAEncryptionPadding.Pkcs1), RSAEncryptionPadding.Pkcs1));
    }

    [Fact]
    public void The_private_part_stays_in_the_token()
    {
        using var rsa = (RSA)Filled.Token.Key("rsa").Open();
        using var ec = (ECDsa)Filled.Token.Key("p256").Open();
        Assert.Equal(Filled.Rsa.ExportSubjectPublicKeyInfo(), rsa.ExportSubjectPublicKeyInfo());
        Assert.Equal(Filled.Ec["p256"].ExportSubjectPublicKeyInfo(), ec.ExportSubjectPublicKeyInfo());
        Assert.ThrowsAny<CryptographicException>(() => rsa.ExportParameters(true));
        Assert.ThrowsAny<CryptographicException>(() => rsa.ExportPkcs8PrivateKey());
        Assert.ThrowsAny<CryptographicException>(() => ec.ExportParameters(true));
        Assert.ThrowsAny<CryptographicException>(() => ec.ExportExplicitParameters(true));
        Assert.ThrowsAny<CryptographicException>(() => rsa.ImportParameters(Filled.Rsa.ExportParameters(true)));
    }

    [Fact]
    public void A_certificate_and_an_XML_signature_are_made_with_it()
    {
        using var key = (RSA)Filled.Token.Key("rsa").Open();
        var name = new X500DistinguishedName("CN=hsm");
        using var certificate = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).Create(
            name, X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1), DateTimeOffset.UnixEpoch,
            DateTimeOffset.UnixEpoch.AddYears(100), [1]);

        using var issuer = certificate.GetRSAPublicKey()!;
        Assert.Equal(Filled.Rsa.ExportSubjectPublicKeyInfo(), issuer.ExportSubjectPublicKeyInfo());

        var document = new XmlDocument();
        document.LoadXml("<pay>10</pay>");
        var xml = new SignedXml(document) { SigningKey = key };
        var reference = new Reference("");
        reference.AddTransform(new XmlDsigEnvelopedSignatureTransform());
        xml.AddReference(reference);
        xml.ComputeSignature();
        Assert.True(xml.CheckSignature(Filled.Rsa));
    }

    [Fact]
    public void Many_threads_sign_at_once_and_one_signature_takes_a_few_milliseconds()
    {
        using var key = (RSA)Filled.Token.Key("rsa").Open();
        key.SignData(Data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 50; i++)
            key.SignData(Data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
        var one = clock.Elapsed.TotalMilliseconds / 50;
        output.WriteLine($"RSA-2048 PSS in the token: {one:0.00} ms a signature");

        var wrong = 0;
        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 32 }, i =>
        {
            var data = BitConverter.GetBytes(i);
            if (!Filled.Rsa.VerifyData(
                data, key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), HashAlgorithmName.SHA256,
                RSASignaturePadding.Pkcs1))
                Interlocked.Increment(ref wrong);
        });

        Assert.Equal(0, wrong);
        Assert.InRange(one, 0, 50);
    }

    [Fact]
    public void An_AES_key_wraps_and_unwraps_and_refuses_what_was_changed()
    {
        var key = Filled.Token.Key("aes");
        var wrapped = key.Wrap(Data, [1, 2]);
        Assert.Equal(Data, key.Unwrap(wrapped, [1, 2]));
        Assert.Throws<HsmException>(() => key.Unwrap(wrapped, [1, 3]));
        wrapped[^1] ^= 1;
        Assert.Throws<HsmException>(() => key.Unwrap(wrapped, [1, 2]));
        Assert.NotEqual(key.Wrap(Data, []), key.Wrap(Data, []));
    }

    /// <summary>A token with keys that the tests know.</summary>
    public sealed class Filled
    {
        private static readonly Lazy<SoftToken> Made = new(Fill);

        internal static SoftToken Token => Made.Value;

        internal static RSA Rsa { get; } = RSA.Create(2048);

        internal static Dictionary<string, ECDsa> Ec { get; } = new()
        {
            ["p256"] = ECDsa.Create(ECCurve.NamedCurves.nistP256),
            ["p384"] = ECDsa.Create(ECCurve.NamedCurves.nistP384),
            ["p521"] = ECDsa.Create(ECCurve.NamedCurves.nistP521),
        };

        private static SoftToken Fill()
        {
            var token = new SoftToken();
            token.Import(Rsa, "rsa", "01");
            foreach (var (i, (label, key)) in Ec.Index())
                token.Import(key, label, $"1{i}");
            token.ImportAes(SoftToken.NewAes(), "aes", "20");
            return token;
        }
    }
}
