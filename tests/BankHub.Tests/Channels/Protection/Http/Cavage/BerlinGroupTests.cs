using System.Security.Cryptography;
using System.Text;
using BankHub.Channels.Protection;
using BankHub.Core.Wire;

namespace BankHub.Tests.Channels.Protection.Http.Cavage;

/// <summary>Requests under an eIDAS seal as the Berlin Group wants them, and answers that repeat the request's id.</summary>
public sealed class BerlinGroupTests
{
    private static readonly (string, string)[] Options =
    [
        ("signKey", "key:our-rsa"), ("signatureAlgorithm", "rsa-sha256"), ("covers", "digest x-request-id date"),
        ("keyId", "certificate"), ("certificateHeader", "TPP-Signature-Certificate"),
    ];

    [Fact]
    public void The_request_carries_digest_certificate_and_a_key_id_of_number_and_issuer()
    {
        var signed = SchemeOf.Requests("cavage", [.. Options, ("signedAnswers", "false")]).Sign(SchemeOf.Payment, SchemeOf.Now);
        var digest = $"SHA-256={Convert.ToBase64String(SHA256.HashData(SchemeOf.Payment.Body.Span))}";
        var certificate = ProtectionKeys.OurCertificate;
        Assert.Equal(digest, signed.Value("Digest"));
        Assert.Equal(Convert.ToBase64String(certificate.RawData), signed.Value("TPP-Signature-Certificate"));
        var expected = $"keyId=\"SN={certificate.SerialNumber},CA=CN=Hub,%20O=Merchant\",algorithm=\"rsa-sha256\","
            + "headers=\"digest x-request-id date\",signature=\"";
        var written = signed.Value("Signature");
        Assert.StartsWith(expected, written, StringComparison.Ordinal);
        var text = $"digest: {digest}\nx-request-id: 7f3a-1\ndate: Mon, 23 Nov 2026 09:30:00 GMT";
        Assert.True(ProtectionKeys.OurRsa.VerifyData(
            Encoding.ASCII.GetBytes(text), Convert.FromBase64String(written[expected.Length..^1]), HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public void A_request_without_its_id_does_not_leave() => Assert.Throws<SchemeException>(() =>
        SchemeOf.Requests("cavage", [.. Options, ("signedAnswers", "false")]).Sign(SchemeOf.Payment with { Headers = [] }, SchemeOf.Now));

    [Fact]
    public void Our_own_signature_under_a_shared_secret_is_refused_when_it_comes_back()
    {
        var scheme = SchemeOf.Requests(
            "cavage", ("signKey", "key:shared"), ("signatureAlgorithm", "hmac-sha256"), ("verifyKey", "key:shared"),
            ("covers", "digest x-request-id date"));
        var sent = scheme.Sign(SchemeOf.Payment, SchemeOf.Now);
        var echo = new Reply(201, sent.Headers, sent.Body);
        Assert.Contains("our own", scheme.Check(sent, echo, SchemeOf.Now).Refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7f3a-1", "date digest x-request-id", true)]
    [InlineData("7f3a-2", "date digest x-request-id", false)]
    [InlineData("7f3a-1", "date digest", false)]
    [InlineData("7f3a-1", "date x-request-id", false)]
    public void An_answer_counts_under_the_id_of_its_request(string id, string covers, bool counts)
    {
        var scheme = SchemeOf.Requests("cavage", [.. Options, ("verifyKey", "key:bank-rsa"), ("answerEcho", "X-Request-ID")]);
        var sent = scheme.Sign(SchemeOf.Payment, SchemeOf.Now);
        var body = "{}"u8.ToArray();
        var headers = new Dictionary<string, string>
        {
            ["date"] = SealedCall.Now, ["digest"] = $"SHA-256={Convert.ToBase64String(SHA256.HashData(body))}", ["x-request-id"] = id,
        };
        var text = string.Join('\n', covers.Split(' ').Select(n => $"{n}: {headers[n]}"));
        var signature = ProtectionKeys.BankRsa.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var answer = new Reply(
            201,
            [.. headers.Select(h => new Header(h.Key, h.Value)),
                new("Signature", $"keyId=\"bank-2\",headers=\"{covers}\",signature=\"{Convert.ToBase64String(signature)}\"")],
            body);
        Assert.Equal(counts, scheme.Check(sent, answer, SchemeOf.Now).Readable is not null);
        Assert.Null(scheme.Check(sent, answer with { Headers = [] }, SchemeOf.Now).Readable);
    }
}
