using System.Security.Cryptography;
using System.Text;
using BankHub.Channels.Protection;
using BankHub.Core.Wire;

namespace BankHub.Tests.Channels.Protection.Http.Messages;

/// <summary>Our signature as a bank sees it, and the bank's under its answer, bound to that request (RFC 9421, section 2.4).</summary>
public sealed class AnswerTests
{
    private const string Bound = "\"@status\" \"content-digest\" \"signature\";req";
    private const string Body = """{"status":"ACCEPTED"}""";

    private static readonly (string, string)[] Options =
    [
        ("signKey", "key:our-rsa"), ("signatureAlgorithm", "rsa-pss-sha512"),
        ("verifyKey", "key:bank-ec"), ("verifyAlgorithm", "ecdsa-p256-sha256"),
    ];

    [Fact]
    public void Our_signature_covers_method_target_content_and_who_we_are()
    {
        var signed = Scheme().Sign(SchemeOf.Payment, SchemeOf.Now);
        var input = signed.Value("Signature-Input");
        Assert.StartsWith(
            "sig1=(\"@method\" \"@target-uri\" \"content-digest\" \"content-type\" \"authorization\");created=1795426200;nonce=\"",
            input, StringComparison.Ordinal);
        Assert.EndsWith(";alg=\"rsa-pss-sha512\";keyid=\"ours-1\"", input, StringComparison.Ordinal);
        Assert.Equal(
            $"sha-256=:{Convert.ToBase64String(SHA256.HashData(SchemeOf.Payment.Body.Span))}:", signed.Value("Content-Digest"));
        string[] text =
        [
            "\"@method\": POST", "\"@target-uri\": https://api.bank.example/v1/transfers?mode=now",
            $"\"content-digest\": {signed.Value("Content-Digest")}", "\"content-type\": application/json", "\"authorization\": Bearer t0",
            $"\"@signature-params\": {input[5..]}",
        ];
        var signature = Convert.FromBase64String(signed.Value("Signature")[6..^1]);
        Assert.True(ProtectionKeys.OurRsa.VerifyData(
            Encoding.ASCII.GetBytes(string.Join('\n', text)), signature, HashAlgorithmName.SHA512, RSASignaturePadding.Pss));
    }

    [Fact]
    public void Two_signatures_of_the_same_bytes_differ_in_their_nonce_alone()
    {
        var scheme = Scheme();
        var (one, two) = (scheme.Sign(SchemeOf.Payment, SchemeOf.Now), scheme.Sign(SchemeOf.Payment, SchemeOf.Now));
        Assert.NotEqual(one.Value("Signature-Input"), two.Value("Signature-Input"));
        Assert.Equal(one.Value("Content-Digest"), two.Value("Content-Digest"));
        Assert.Equal(one.Body.ToArray(), two.Body.ToArray());
    }

    [Fact]
    public void What_the_bank_wants_covered_is_covered_and_what_is_missing_stops_the_request()
    {
        var scheme = SchemeOf.Requests("http-signature",
            [.. Options, ("covers", "@method @path @query date x-request-id content-length host"), ("expiresSeconds", "60"),
                ("signatureTag", "pay"), ("signatureLabel", "hub"), ("namesAlgorithm", "false"), ("digest", "sha-512")]);
        var signed = scheme.Sign(SchemeOf.Payment, SchemeOf.Now);
        Assert.Equal("Mon, 23 Nov 2026 09:30:00 GMT", signed.Value("Date"));
        Assert.Matches("^hub=\\(.*\"host\"\\);created=1795426200;expires=1795426260;nonce=\"[^\"]+\";keyid=\"ours-1\";tag=\"pay\"$",
            signed.Value("Signature-Input"));
        var poor = SchemeOf.Payment with { Headers = [] };
        Assert.Throws<SchemeException>(() => scheme.Sign(poor, SchemeOf.Now));
    }

    [Fact]
    public void A_key_that_is_not_there_or_does_not_fit_signs_nothing()
    {
        var fits = SchemeOf.Requests("http-signature", ("signKey", "key:our-ec"), ("signatureAlgorithm", "ecdsa-p384-sha384"),
            ("signedAnswers", "false"));
        Assert.Contains("our-ec", Assert.Throws<SchemeException>(() => fits.Sign(SchemeOf.Payment, SchemeOf.Now)).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Bound, "signature", true)]
    [InlineData("\"@status\" \"content-digest\" \"signature\";req;key=\"sig1\"", "signature", true)]
    [InlineData("\"@status\" \"content-digest\"", "none", true)]
    [InlineData("\"@status\" \"content-digest\" \"@method\";req \"@target-uri\";req \"content-digest\";req", "request", true)]
    [InlineData("\"@status\" \"content-digest\"", "signature", false)]
    [InlineData("\"@status\" \"content-digest\" \"@method\";req \"@target-uri\";req", "request", false)]
    [InlineData("\"@status\" \"content-digest\" \"@method\";req \"@path\";req \"@authority\";req \"content-digest\";req", "request", false)]
    [InlineData("\"content-digest\" \"signature\";req", "signature", false)]
    [InlineData("\"@status\" \"signature\";req", "signature", false)]
    [InlineData("\"@status\" \"content-digest\" \"signature\"", "signature", false)]
    public void An_answer_counts_when_it_is_bound_to_its_request(string covers, string binding, bool counts)
    {
        var scheme = SchemeOf.Requests("http-signature", [.. Options, ("answerBinding", binding)]);
        var sent = scheme.Sign(SchemeOf.Payment, SchemeOf.Now);
        var check = scheme.Check(sent, Answer(sent, covers), SchemeOf.Now);
        Assert.Equal(counts, check.Refused is null);
        Assert.Equal(counts, check.Readable is not null);
    }

    [Fact]
    public void The_answer_to_another_request_does_not_count()
    {
        var scheme = Scheme();
        var (mine, other) = (scheme.Sign(SchemeOf.Payment, SchemeOf.Now), scheme.Sign(SchemeOf.Payment, SchemeOf.Now));
        var answer = Answer(other, Bound);
        Assert.NotNull(scheme.Check(other, answer, SchemeOf.Now).Readable);
        Assert.Contains("does not match", scheme.Check(mine, answer, SchemeOf.Now).Refused, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_without_a_signature_or_with_another_status_or_body_does_not_count()
    {
        var scheme = Scheme();
        var sent = scheme.Sign(SchemeOf.Payment, SchemeOf.Now);
        var answer = Answer(sent, Bound);
        Assert.NotNull(scheme.Check(sent, answer, SchemeOf.Now).Readable);
        Assert.Null(scheme.Check(sent, answer with { Headers = [] }, SchemeOf.Now).Readable);
        Assert.Null(scheme.Check(sent, answer with { Status = 200 }, SchemeOf.Now).Readable);
        Assert.Null(scheme.Check(sent, answer with { Body = "{}"u8.ToArray() }, SchemeOf.Now).Readable);
        Assert.Null(scheme.Check(sent, answer with { Body = default }, SchemeOf.Now).Readable);
        Assert.Null(scheme.Check(sent, answer, SchemeOf.Now.AddSeconds(301)).Readable);
    }

    [Fact]
    public void Only_a_connection_that_says_so_believes_answers_without_signatures()
    {
        var scheme = SchemeOf.Requests("http-signature", ("signKey", "key:our-ec"), ("signatureAlgorithm", "ecdsa-p256-sha256"),
            ("signedAnswers", "false"));
        Assert.NotNull(scheme.Check(scheme.Sign(SchemeOf.Payment, SchemeOf.Now), new Reply(200, [], default), SchemeOf.Now).Readable);
        Assert.Contains(SchemeOf.Findings("http-signature", "send", ("signKey", "key:our-ec"), ("signatureAlgorithm", "ecdsa-p256-sha256")),
            f => f.Path == "$.endpoints.door.options.verifyKey");
    }

    [Theory]
    [InlineData("send", "signatureAlgorithm", "ed25519", "option-algorithm")]
    [InlineData("send", "signKey", "env:KEY", "option-key")]
    [InlineData("send", "signKey", "key:bank-ec", "option-key-there")]
    [InlineData("send", "verifyKey", "key:our-rsa", "option-key-there")]
    [InlineData("send", "covers", "@Method", "option-covers")]
    [InlineData("send", "answerBinding", "some", "option-word")]
    [InlineData("send", "covered", "@method", "option-known")]
    [InlineData("callback", "publicAddress", "ftp://x", "address-http")]
    [InlineData("callback", "signKey", "key:our-rsa", "option-known")]
    public void A_wrong_option_is_found_at_start(string role, string name, string value, string rule)
    {
        var options = Options.Where(o => o.Item1 != name && (role == "send" || o.Item1.StartsWith("verify", StringComparison.Ordinal)));
        Assert.Contains(SchemeOf.Findings("http-signature", role, [.. options, (name, value)]),
            f => f.Path == $"$.endpoints.door.options.{name}" && f.Rule == rule);
    }

    private static SchemeChain Scheme() => SchemeOf.Requests("http-signature", Options);

    private static Reply Answer(WireRequest sent, string covers)
    {
        var digest = $"sha-256=:{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Body)))}:";
        var input = $"({covers});created={SchemeOf.Time};keyid=\"bank-1\"";
        var lines = covers.Split(' ').Select(name => $"{name}: " + name switch
        {
            "\"@status\"" => "201",
            "\"content-digest\"" => digest,
            "\"content-digest\";req" => sent.Value("Content-Digest"),
            "\"@method\";req" => "POST",
            "\"@path\";req" => "/v1/transfers",
            "\"@authority\";req" => "api.bank.example",
            "\"@target-uri\";req" => "https://api.bank.example/v1/transfers?mode=now",
            "\"signature\";req" => sent.Value("Signature"),
            "\"signature\";req;key=\"sig1\"" => sent.Value("Signature")[5..],
            _ => "",
        });
        var text = string.Join('\n', lines.Append($"\"@signature-params\": {input}"));
        var signature = Convert.ToBase64String(ProtectionKeys.BankEc.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256));
        return new Reply(
            201,
            [new("Content-Digest", digest), new("Signature-Input", $"bank={input}"), new("Signature", $"bank=:{signature}:")],
            Encoding.UTF8.GetBytes(Body));
    }
}
