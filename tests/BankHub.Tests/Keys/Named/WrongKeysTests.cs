using System.Security.Cryptography;
using System.Text.Json.Nodes;
using BankHub.Core.Findings;
using BankHub.Keys;
using static BankHub.Tests.Keys.Named.KeyFolder;

namespace BankHub.Tests.Keys.Named;

/// <summary>What the file of keys refuses: each wrong thing is one finding at its place, and no finding quotes what it found.</summary>
public sealed class WrongKeysTests : IDisposable
{
    private const string Canary = "canary-of-a-secret";
    private static readonly RSA Strong = RSA.Create(2048), Other = RSA.Create(2048), Weak = RSA.Create(1024);
    private readonly KeyFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Wrong => new()
    {
        { "no-file", "$.keys[0].key: key-secret-there" },
        { "no-pem", "$.keys[0].key: key-pem" },
        { "two-keys", "$.keys[0].key: key-pem" },
        { "no-passphrase", "$.keys[0].key: key-pem" },
        { "wrong-passphrase", "$.keys[0].key: key-pem" },
        { "weak", "$.keys[0]: key-weak" },
        { "secp256k1", "$.keys[0]: key-weak" },
        { "brainpool-256", "$.keys[0]: key-weak" },
        { "brainpool-384", "$.keys[0]: key-weak" },
        { "public-signs", "$.keys[0].uses: key-use" },
        { "tls-without-certificate", "$.keys[0].uses: key-use" },
        { "ec-decrypts", "$.keys[0].uses: key-use" },
        { "key-is-mac", "$.keys[0].uses: key-use" },
        { "other-certificate", "$.keys[0].certificate: key-certificate" },
        { "no-pfx", "$.keys[0].file: key-pfx" },
        { "short-secret", "$.keys[0].secret: key-weak" },
        { "no-base64", "$.keys[0].secret: key-encoding" },
        { "no-id", "$.keys[0].id: key-id" },
        { "no-openssh", "$.keys[0].key: key-openssh" },
        { "no-openpgp", "$.keys[0].key: key-openpgp" },
        { "times", "$.keys[0].validUntil: key-time" },
        { "no-time", "$.keys[0].validFrom: key-time" },
        { "a-secret-itself", "$.keys[0].key: key-secret" },
        { "two-libraries", "$.keys[0].uri: key-pkcs11" },
        { "two-pins", "$.keys[0].uri: key-pkcs11" },
        { "public-part", "$.keys[0].uri: key-pkcs11" },
        { "same-thumbprint", "$.keys[1]: key-id" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void One_thing_that_is_wrong_is_one_finding(string what, string finding)
    {
        _folder.Write(Keys(what));
        Assert.Equal([finding], _folder.Read().Findings);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void No_finding_quotes_what_it_found(string what, string finding)
    {
        _folder.Write(Keys(what));
        var findings = new FindingList();
        _folder.File.Read(new ReferencedSecrets(), findings);
        Assert.DoesNotContain(Canary, string.Join('\n', findings), StringComparison.Ordinal);
        Assert.NotEmpty(finding);
    }

    [Fact]
    public void A_file_that_is_missing_is_a_finding() => Assert.Equal(["$: file"], _folder.Read().Findings);

    [Fact]
    public void A_PIN_that_is_named_twice_alike_is_one()
    {
        var pin = _folder.Put("pin", "1234");
        _folder.Write(Token($"pkcs11:token=a;object=b?module-path=/nowhere/l.so&pin-source={pin}"));
        Assert.Equal(["$.keys[0].uri: key-token"], _folder.Read().Findings);
    }

    [Fact]
    public void Two_keys_of_one_name_with_one_id_are_a_finding()
    {
        var secret = _folder.Put("s", Canary);
        var key = Key("secret", ["mac"], ("id", "1"), ("secret", secret));
        _folder.Write(key, (JsonObject)key.DeepClone());
        Assert.Equal(["$.keys[1].id: key-id"], _folder.Read().Findings);
    }

    private JsonObject[] Keys(string what) => what switch
    {
        "no-file" => [Key("pem", ["sign"], ("key", "file:/nowhere/key"))],
        "no-pem" => [Pem(Canary, "sign")],
        "two-keys" => [Pem(Strong.ExportPkcs8PrivateKeyPem() + "\n" + Other.ExportPkcs8PrivateKeyPem(), "sign")],
        "no-passphrase" => [Pem(Locked(), "sign")],
        "wrong-passphrase" => [With(Pem(Locked(), "sign"), "passphrase", _folder.Put("p", Canary))],
        "weak" => [Pem(Weak.ExportPkcs8PrivateKeyPem(), "sign")],
        "secp256k1" => [Curve("1.3.132.0.10")],
        "brainpool-256" => [Curve("1.3.36.3.3.2.8.1.1.7")],
        "brainpool-384" => [Curve("1.3.36.3.3.2.8.1.1.11")],
        "public-signs" => [Pem(Strong.ExportSubjectPublicKeyInfoPem(), "sign")],
        "tls-without-certificate" => [Pem(Strong.ExportPkcs8PrivateKeyPem(), "tls")],
        "ec-decrypts" => [Pem(ECDsa.Create(ECCurve.NamedCurves.nistP256).ExportPkcs8PrivateKeyPem(), "decrypt")],
        "key-is-mac" => [Pem(Strong.ExportPkcs8PrivateKeyPem(), "mac")],
        "other-certificate" => [With(Pem(Other.ExportPkcs8PrivateKeyPem(), "sign"), "certificate", Certificate())],
        "no-pfx" => [Key("pfx", ["sign"], ("file", _folder.Put("f", Canary)))],
        "short-secret" => [Key("secret", ["mac"], ("id", "1"), ("secret", _folder.Put("s", "thirteen byte")))],
        "no-base64" => [Key("secret", ["mac"], ("id", "1"), ("secret", _folder.Put("s", Canary)), ("encoding", "base64"))],
        "no-id" => [Key("secret", ["mac"], ("secret", _folder.Put("s", Canary)))],
        "no-openssh" => [Key("openssh", ["ssh"], ("key", _folder.Put("k", Canary)))],
        "no-openpgp" => [Key("openpgp", ["sign"], ("key", _folder.Put("k", Canary)))],
        "two-libraries" => [With(Token("pkcs11:token=a;object=b?module-path=/l.so"), "library", "/other.so")],
        "two-pins" => [Token("pkcs11:token=a;object=b?module-path=/l.so&pin-source=file:/p")],
        "public-part" => [Token("pkcs11:token=a;object=b;type=public?module-path=/l.so")],
        "times" => [With(With(Pem(Strong.ExportPkcs8PrivateKeyPem(), "sign"), "validFrom", "2026-01-02T00:00:00Z"), "validUntil",
            "2026-01-01T00:00:00Z")],
        "no-time" => [With(Pem(Strong.ExportPkcs8PrivateKeyPem(), "sign"), "validFrom", "2026-02-30T00:00:00Z")],
        "a-secret-itself" => [Key("pem", ["sign"], ("key", Canary))],
        _ => [Pem(Strong.ExportPkcs8PrivateKeyPem(), "sign"), Pem(Strong.ExportSubjectPublicKeyInfoPem(), "verify")],
    };

    private JsonObject Pem(string text, string use) => Key("pem", [use], ("key", _folder.Put($"{text.Length}-{use}.pem", text)));

    // As long as P-256 and P-384, and neither.
    private JsonObject Curve(string oid) => Pem(ECDsa.Create(ECCurve.CreateFromValue(oid)).ExportPkcs8PrivateKeyPem(), "sign");

    private JsonObject Token(string uri) => Key("pkcs11", ["sign"], ("uri", uri), ("pin", _folder.Put("pin", "1234")));

    private static JsonObject With(JsonObject key, string name, string value)
    {
        key[name] = value;
        return key;
    }

    private string Certificate()
    {
        using var certificate = KeysFileTests.Certificate(Strong);
        return _folder.Put("c", certificate.ExportCertificatePem());
    }

    private static string Locked() => Strong.ExportEncryptedPkcs8PrivateKeyPem(
        "another passphrase", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000));
}
