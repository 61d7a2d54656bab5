using System.Security.Cryptography;
using System.Text;
using BankHub.Channels.Protection.Http.Messages;
using BankHub.Channels.Protection.Http.Signing;
using BankHub.Core.Wire;
using BankHub.Keys.Named;

namespace BankHub.Tests.Channels.Protection.Http.Messages;

/// <summary>The test cases of RFC 9421, appendix B.2, with its keys of appendix B.1; ed25519 (B.2.6) is not to be had in .NET.</summary>
public sealed class RfcVectorTests
{
    private const string Rsa = """
        MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAr4tmm3r20Wd/PbqvP1s2+QEtvpuRaV8Yq40gjUR8y2Rjxa6dpG2GXHbPfvMs8ct+Lh1GH45x28Rw3Ry53mm+
        oAXjyQ86OnDkZ5N8lYbggD4O3w6M6pAvLkhk95AndTrifbIFPNU8PPMO7OyrFAHqgDsznjPFmTOtCEcN2Z1FpWgchwuYLPL+Wokqltd11nqqzi+bJ9cvSKADYdUAAN5W
        Utzdpiy6LbTgSxP7ociU4Tn0g5I6aDZJ7A8Lzo0KSyZYoA485mqcO0GVAdVw9lq4aOT9v6d+nb4bnNkQVklLQ3fVAvJm+xdDOp9LCNCN48V2pnDOkFV6+U9nV5oyc6XI
        2wIDAQAB
        """;

    private const string Ec =
        "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqIVYZVLCrPZHGHjP17CTW0/+D9Lfw0EkjqF7xB4FivAxzic30tMM4GF+hR6Dxh71Z50VGGdldkkDXZCnTNnoXQ==";

    private const string Secret = "uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ==";

    private const string RequestDigest =
        "sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:";

    private const string AnswerDigest =
        "sha-512=:mEWXIS7MaLRuGgxOBdODa3xqM1XdEvxoYhvlCFJ41QJgJc4GTsPp29l5oGX69wWdXymyU0rjJuahq4l5aGgfLQ==:";

    private static readonly SignedMessage TestRequest = new()
    {
        Method = "POST",
        Scheme = "https",
        Authority = "example.com",
        Path = "/foo",
        Query = "?param=Value&Pet=dog",
        Headers =
        [
            new("Host", "example.com"), new("Date", "Tue, 20 Apr 2021 02:07:55 GMT"), new("Content-Type", "application/json"),
            new("Content-Digest", RequestDigest), new("Content-Length", "18"),
        ],
    };

    private static readonly SignedMessage TestAnswer = TestRequest with
    {
        Headers =
        [
            new("Date", "Tue, 20 Apr 2021 02:07:56 GMT"), new("Content-Type", "application/json"),
            new("Content-Digest", AnswerDigest), new("Content-Length", "23"),
        ],
        Status = 200,
    };

    public static TheoryData<string, string, string, string> Signed => new()
    {
        {
            "rsa-pss-sha512", """();created=1618884473;keyid="test-key-rsa-pss";nonce="b3k2pp5k7z-50gnwp.yemd" """, "",
            "d2pmTvmbncD3xQm8E9ZV2828BjQWGgiwAaw5bAkgibUopemLJcWDy/lkbbHAve4cRAtx31Iq786U7it++wgGxbtRxf8Udx7zFZsckzXaJMkA7ChG52eSkFxykJeN"
            + "qsrWH5S+oxNFlD4dzVuwe8DhTSja8xxbR/Z2cOGdCbzR72rgFWhzx2VjBqJzsPLMIQKhO4DGezXehhWwE56YCE+O6c0mKZsfxVrogUvA4HELjVKWmAvtl6UnCh8j"
            + "YzuVG5WSb/QEVPnP5TmcAnLH1g+s++v6d4s8m0gCw1fV5/SITLq9mhho8K3+7EPYTU8IU1bLhdxO5Nyt8C8ssinQ98Xw9Q=="
        },
        {
            "rsa-pss-sha512",
            """("@authority" "content-digest" "@query-param";name="Pet");created=1618884473;keyid="test-key-rsa-pss";"""
            + "tag=\"header-example\"",
            "\"@query-param\";name=\"Pet\": dog",
            "LjbtqUbfmvjj5C5kr1Ugj4PmLYvx9wVjZvD9GsTT4F7GrcQEdJzgI9qHxICagShLRiLMlAJjtq6N4CDfKtjvuJyE5qH7KT8UCMkSowOB4+ECxCmT8rtAmj/0PIXx"
            + "i0A0nxKyB09RNrCQibbUjsLS/2YyFYXEu4TRJQzRw1rLEuEfY17SARYhpTlaqwZVtR8NV7+4UKkjqpcAoFqWFQh62s7Cl+H2fjBSpqfZUJcsIk4N6wiKYd4je2U/"
            + "lankenQ99PZfB4jY3I5rSV2DSBVkSFsURIjYErOs0tFTQosMTAoxk//0RoKUqiYY8Bh0aaUEb0rQl3/XaVe4bXTugEjHSw=="
        },
        {
            "rsa-pss-sha512",
            """("date" "@method" "@path" "@query" "@authority" "content-type" "content-digest" "content-length");"""
            + """created=1618884473;keyid="test-key-rsa-pss" """,
            "\"@query\": ?param=Value&Pet=dog",
            "bbN8oArOxYoyylQQUU6QYwrTuaxLwjAC9fbY2F6SVWvh0yBiMIRGOnMYwZ/5MR6fb0Kh1rIRASVxFkeGt683+qRpRRU5p2voTp768ZrCUb38K0fUxN0O0iC59DzY"
            + "x8DFll5GmydPxSmme9v6ULbMFkl+V5B1TP/yPViV7KsLNmvKiLJH1pFkh/aYA2HXXZzNBXmIkoQoLd7YfW91kE9o/CCoC1xMy7JA1ipwvKvfrs65ldmlu9bpG6A9"
            + "BmzhuzF8Eim5f8ui9eH8LZH896+QIF61ka39VBrohr9iyMUJpvRX2Zbhl5ZJzSRxpJyoEZAFL2FUo5fTIztsDZKEgM4cUA=="
        },
        {
            "ecdsa-p256-sha256",
            """("@status" "content-type" "content-digest" "content-length");created=1618884473;keyid="test-key-ecc-p256" """,
            "\"@status\": 200",
            "wNmSUAhwb5LxtOtOpNa6W5xj067m5hFrj0XQ4fvpaCLx0NKocgPquLgyahnzDnDAUy5eCdlYUEkLIj+32oiasw=="
        },
        {
            "hmac-sha256", """("date" "@authority" "content-type");created=1618884473;keyid="test-shared-secret" """,
            "\"@authority\": example.com", "pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8="
        },
    };

    [Theory]
    [MemberData(nameof(Signed))]
    public void The_signatures_of_the_rfc_are_verified_and_no_others(string algorithm, string input, string line, string signature)
    {
        var text = Base(input);
        Assert.Contains(line, Encoding.ASCII.GetString(text), StringComparison.Ordinal);
        Assert.EndsWith($"\"@signature-params\": {input.Trim()}", Encoding.ASCII.GetString(text), StringComparison.Ordinal);
        var key = Key(algorithm);
        var bytes = Convert.FromBase64String(signature);
        Assert.True(SignatureAlgorithm.HttpSignatures[algorithm].Verify(key, text, bytes));
        text[^1] ^= 1;
        Assert.False(SignatureAlgorithm.HttpSignatures[algorithm].Verify(key, text, bytes));
    }

    [Fact]
    public void The_hmac_of_the_rfc_is_made_to_the_byte()
    {
        var text = Base("""("date" "@authority" "content-type");created=1618884473;keyid="test-shared-secret" """);
        var made = SignatureAlgorithm.HttpSignatures["hmac-sha256"].Sign(Key("hmac-sha256"), text);
        Assert.Equal("pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=", Convert.ToBase64String(made));
    }

    [Theory]
    [InlineData("sha-512", """{"hello": "world"}""", RequestDigest)]
    [InlineData("sha-512", """{"message": "good dog"}""", AnswerDigest)]
    [InlineData("sha-256", """{"hello": "world"}""", "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:")]
    public void The_digests_of_the_rfc_are_made_and_believed(string algorithm, string body, string digest)
    {
        var bytes = Encoding.ASCII.GetBytes(body);
        Assert.Equal(new Header("Content-Digest", digest), ContentDigest.Of(algorithm, bytes));
        Assert.Null(ContentDigest.Refuse([new Header("content-digest", digest)], bytes));
        Assert.NotNull(ContentDigest.Refuse([new Header("content-digest", digest)], bytes.AsMemory(1)));
    }

    private static byte[] Base(string input)
    {
        var read = SignatureInput.Of(FieldReader.Dictionary("sig=" + input.Trim())![0])!;
        return read.Base(input.Contains("@status", StringComparison.Ordinal) ? TestAnswer : TestRequest)!;
    }

    private static NamedKey Key(string algorithm) => new()
    {
        Name = "rfc",
        Id = "rfc",
        Uses = new HashSet<KeyUse> { KeyUse.Verify },
        Algorithm = algorithm[0] switch { 'r' => Public(RSA.Create(), Rsa), 'e' => Public(ECDsa.Create(), Ec), _ => null },
        Secret = Convert.FromBase64String(Secret),
    };

    private static AsymmetricAlgorithm Public(AsymmetricAlgorithm key, string bytes)
    {
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(bytes), out _);
        return key;
    }
}
