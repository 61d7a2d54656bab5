using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BankHub.Keys.Named;
using static BankHub.Tests.Keys.Named.KeyFolder;

namespace BankHub.Tests.Keys.Named;

public sealed class KeysFileTests : IDisposable
{
    private const string Passphrase = "correct horse battery";
    private static readonly DateTimeOffset From = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), Until = new(2028, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly PbeParameters Lock = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);
    private readonly KeyFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("pkcs8"), InlineData("locked"), InlineData("pkcs1"), InlineData("ec"), InlineData("ec-locked")]
    public void A_private_key_in_PEM_signs_and_bears_its_JWK_thumbprint(string form)
    {
        using var rsa = RSA.Create(2048);
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var pem = form switch
        {
            "pkcs8" => rsa.ExportPkcs8PrivateKeyPem(),
            "locked" => rsa.ExportEncryptedPkcs8PrivateKeyPem(Passphrase, Lock),
            "pkcs1" => rsa.ExportRSAPrivateKeyPem(),
            "ec" => ec.ExportECPrivateKeyPem(),
            _ => ec.ExportEncryptedPkcs8PrivateKeyPem(Passphrase, Lock),
        };
        var key = Key("pem", ["sign", "verify"], ("key", _folder.Put("key.pem", pem)));
        if (form.EndsWith("locked", StringComparison.Ordinal))
            key["passphrase"] = _folder.Put("pass", Passphrase);
        _folder.Write(key);

        var read = Assert.Single(_folder.Read().Keys);

        Assert.Equal(43, read.Id.Length);
        Assert.Equal((DateTimeOffset.MinValue, DateTimeOffset.MaxValue), (read.ValidFrom, read.ValidUntil));
        byte[] data = [1, 2, 3];
        Assert.True(read.Algorithm switch
        {
            RSA own => rsa.VerifyData(
                data, own.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss), HashAlgorithmName.SHA256,
                RSASignaturePadding.Pss),
            ECDsa own => ec.VerifyData(data, own.SignData(data, HashAlgorithmName.SHA384), HashAlgorithmName.SHA384),
            _ => false,
        });
    }

    // The key and the thumbprint of RFC 7638, section 3.1.
    [Fact]
    public void The_thumbprint_is_that_of_the_standards_example()
    {
        using var rsa = RSA.Create(new RSAParameters
        {
            Exponent = [1, 0, 1],
            Modulus = System.Buffers.Text.Base64Url.DecodeFromChars(
                "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMst" +
                "n64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1" +
                "n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw"),
        });
        _folder.Write(Key("pem", ["verify"], ("key", _folder.Put("key.pem", rsa.ExportSubjectPublicKeyInfoPem()))));
        Assert.Equal("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs", Assert.Single(_folder.Read().Keys).Id);
    }

    [Fact]
    public void A_certificate_gives_its_own_thumbprint_and_times_and_a_given_time_goes_first()
    {
        using var rsa = RSA.Create(2048);
        using var certificate = Certificate(rsa);
        var pem = _folder.Put("both.pem", certificate.ExportCertificatePem() + "\n" + rsa.ExportPkcs8PrivateKeyPem());
        _folder.Write(
            Key("pem", ["tls", "sign"], ("key", pem)),
            Key("pem", ["verify"], ("key", _folder.Put("cert.pem", certificate.ExportCertificatePem())), ("id", "pinned"),
                ("validUntil", "2027-01-01T00:00:00Z")));

        var keys = _folder.Read().Keys;

        Assert.Equal(certificate.GetCertHashString(HashAlgorithmName.SHA256), keys[0].Id, ignoreCase: true);
        Assert.Equal((From, Until), (keys[0].ValidFrom, keys[0].ValidUntil));
        Assert.Equal(("pinned", From, Until.AddYears(-1)), (keys[1].Id, keys[1].ValidFrom, keys[1].ValidUntil));
        Assert.False(keys[0].Certificate!.HasPrivateKey);
    }

    [Fact]
    public void A_PFX_gives_key_and_certificate()
    {
        using var rsa = RSA.Create(2048);
        using var certificate = Certificate(rsa);
        _folder.Write(Key(
            "pfx", ["tls"], ("file", _folder.Put("a.pfx", certificate.Export(X509ContentType.Pfx, Passphrase))),
            ("passphrase", _folder.Put("pass", Passphrase))));
        var key = Assert.Single(_folder.Read().Keys);
        Assert.Equal(rsa.ExportRSAPublicKeyPem(), Assert.IsAssignableFrom<RSA>(key.Algorithm).ExportRSAPublicKeyPem());
        Assert.Equal(Until, key.ValidUntil);
    }

    [Fact]
    public void A_shared_secret_is_text_Base64_or_hexadecimal()
    {
        byte[] secret = [.. Enumerable.Range(1, 20).Select(i => (byte)i)];
        _folder.Write(
            Key("secret", ["mac"], ("id", "1"), ("secret", _folder.Put("b", Convert.ToBase64String(secret))), ("encoding", "base64")),
            Key("secret", ["mac"], ("id", "2"), ("secret", _folder.Put("h", Convert.ToHexString(secret))), ("encoding", "hex")),
            Key("secret", ["mac"], ("id", "3"), ("secret", _folder.Put("t", "a text of 18 bytes"))));
        var keys = _folder.Read().Keys;
        Assert.Equal([secret, secret, [.. "a text of 18 bytes"u8]], keys.Select(k => k.Secret.ToArray()));
        Assert.All(keys, k => Assert.Equal(KeyForm.Secret, k.Form));
    }

    [Fact]
    public void A_change_of_the_file_or_of_what_it_refers_to_is_seen()
    {
        var secret = _folder.Put("s", "a text of 18 bytes");
        _folder.Write(Key("secret", ["mac"], ("id", "1"), ("secret", secret)));
        var seen = new List<string> { Digest(), Digest() };
        _folder.Put("s", "a text of 19 bytes.");
        seen.Add(Digest());
        _folder.Write(Key("secret", ["mac"], ("id", "2"), ("secret", secret)));
        seen.Add(Digest());
        File.Delete(_folder.PathOf("s"));
        seen.Add(Digest());

        Assert.Equal(seen[0], seen[1]);
        Assert.Equal(4, seen.Distinct().Count());

        string Digest() => Convert.ToHexString(_folder.File.Digest(new BankHub.Keys.ReferencedSecrets()));
    }

    internal static X509Certificate2 Certificate(RSA rsa) =>
        new CertificateRequest("CN=bankhub", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(From, Until);
}
