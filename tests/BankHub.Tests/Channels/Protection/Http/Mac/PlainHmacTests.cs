using System.Security.Cryptography;
using System.Text;
using BankHub.Channels.Protection;
using BankHub.Core.Wire;

namespace BankHub.Tests.Channels.Protection.Http.Mac;

/// <summary>HMAC signatures as banks write them in plain headers, and under our own requests.</summary>
public sealed class PlainHmacTests
{
    private static readonly (string, string)[] Plain =
    [
        ("signatureHeader", "X-Signature"), ("hmacForm", "plain"), ("hmacAlgorithm", "sha512"), ("hmacEncoding", "base64"),
        ("hmacCovers", "timestamp method target header:Content-Type body"), ("hmacBetween", "newline"), ("timestampHeader", "X-Time"),
        ("timestampForm", "iso"),
    ];

    [Fact]
    public void A_request_carries_the_time_and_the_value_over_what_the_bank_wants()
    {
        var scheme = SchemeOf.Requests("hmac", [.. Plain, ("signSecret", "key:shared")]);
        var signed = scheme.Sign(SchemeOf.Payment, SchemeOf.Now);
        Assert.Equal("2026-11-23T09:30:00Z", signed.Value("X-Time"));
        const string Text = "2026-11-23T09:30:00Z\nPOST\n/v1/transfers?mode=now\napplication/json\n{\"amount\":\"12.50\"}";
        Assert.Equal(Mac(Text), signed.Value("X-Signature"));
    }

    [Fact]
    public void A_stamped_request_has_the_form_of_the_callbacks()
    {
        var scheme = SchemeOf.Requests(
            "hmac", ("signatureHeader", "X-Signature"), ("signSecret", "key:shared"), ("signedAnswers", "false"));
        var mac = HMACSHA256.HashData(ProtectionKeys.Shared, Encoding.UTF8.GetBytes($"{SchemeOf.Time}.{{\"amount\":\"12.50\"}}"));
        Assert.Equal($"t={SchemeOf.Time},v1={Convert.ToHexStringLower(mac)}",
            scheme.Sign(SchemeOf.Payment, SchemeOf.Now).Value("X-Signature"));
    }

    [Fact]
    public void A_value_covers_method_and_target_where_nothing_else_is_said_and_fits_no_other_request()
    {
        var scheme = SchemeOf.WholeRequests("hmac", ("signatureHeader", "X-Signature"), ("signSecret", "key:shared"));
        var signed = scheme.Sign(SchemeOf.Payment, SchemeOf.Now);
        var text = $"{SchemeOf.Time}.POST./v1/transfers?mode=now.{{\"amount\":\"12.50\"}}";
        var mac = HMACSHA256.HashData(ProtectionKeys.Shared, Encoding.UTF8.GetBytes(text));
        Assert.Equal($"t={SchemeOf.Time},v1={Convert.ToHexStringLower(mac)}", signed.Value("X-Signature"));
        var other = SchemeOf.Payment with { Address = new("https://api.bank.example/v1/transfers/confirm") };
        Assert.NotEqual(signed.Value("X-Signature"), scheme.Sign(other, SchemeOf.Now).Value("X-Signature"));
    }

    [Theory]
    [InlineData("send", "timestamp body", true)]
    [InlineData("send", "timestamp method body", true)]
    [InlineData("send", "timestamp target bodyHash", true)]
    [InlineData("callback", "timestamp body", true)]
    [InlineData("send", "timestamp method target bodyHash", false)]
    public void A_list_without_method_or_target_is_refused_where_the_manifest_does_not_allow_it(string role, string covers, bool isRefused)
    {
        var secret = role == "send" ? "signSecret" : "callbackSecret";
        var findings = SchemeOf.Findings("hmac", role, ("signatureHeader", "X"), (secret, "key:shared"), ("hmacCovers", covers));
        Assert.Equal(isRefused ? ["option-hmac-target"] : [], findings.Select(f => f.Rule));
    }

    [Theory]
    [InlineData("2026-11-23T09:30:00Z", "POST", "/v1/transfers?mode=now", "{}", true)]
    [InlineData("2026-11-23T09:24:59Z", "POST", "/v1/transfers?mode=now", "{}", false)]
    [InlineData("2026-11-23T09:30:00Z", "GET", "/v1/transfers?mode=now", "{}", false)]
    [InlineData("2026-11-23T09:30:00Z", "POST", "/v1/transfers", "{}", false)]
    [InlineData("2026-11-23T09:30:00Z", "POST", "/v1/transfers?mode=now", "{ }", false)]
    [InlineData("23.11.2026 09:30", "POST", "/v1/transfers?mode=now", "{}", false)]
    public void An_answer_counts_when_it_covers_method_and_target_of_its_request(
        string time, string method, string target, string body, bool counts)
    {
        var scheme = SchemeOf.Requests("hmac", [.. Plain, ("signSecret", "key:shared")]);
        var value = Mac($"{time}\n{method}\n{target}\napplication/json\n{body}");
        var answer = new Reply(
            200, [new("Content-Type", "application/json"), new("X-Time", time), new("X-Signature", value)], "{}"u8.ToArray());
        Assert.Equal(counts, scheme.Check(SchemeOf.Payment, answer, SchemeOf.Now).Readable is not null);
        Assert.Null(scheme.Check(SchemeOf.Payment, answer with { Headers = [] }, SchemeOf.Now).Readable);
    }

    [Fact]
    public void Our_own_value_sent_back_is_not_the_banks_word()
    {
        var scheme = SchemeOf.Requests("hmac", [.. Plain, ("signSecret", "key:shared")]);
        var sent = scheme.Sign(SchemeOf.Payment, SchemeOf.Now);
        var echo = new Reply(200, sent.Headers, sent.Body);
        Assert.Contains("our own", scheme.Check(sent, echo, SchemeOf.Now).Refused, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stamped_value_of_our_own_is_refused_among_others_too()
    {
        var scheme = SchemeOf.Requests("hmac", ("signatureHeader", "X-Signature"), ("signSecret", "key:shared"));
        var sent = scheme.Sign(SchemeOf.Payment, SchemeOf.Now);
        var more = sent.Value("X-Signature").Replace(",v1=", $",v1={new string('0', 64)},v1=", StringComparison.Ordinal);
        Reply Echo(string header) => new(200, [new Header("X-Signature", header)], sent.Body);
        Assert.NotNull(scheme.Check(sent, Echo(sent.Value("X-Signature")), SchemeOf.Now).Refused);
        Assert.NotNull(scheme.Check(sent, Echo(more), SchemeOf.Now).Refused);
    }

    [Fact]
    public void The_value_covers_the_body_and_not_the_status()
    {
        var scheme = SchemeOf.Requests("hmac", ("signatureHeader", "X-Signature"), ("signSecret", "key:shared"));
        var mac = HMACSHA256.HashData(ProtectionKeys.Shared, Encoding.UTF8.GetBytes($"{SchemeOf.Time}.{{}}"));
        var header = new Header("X-Signature", $"t={SchemeOf.Time},v1={Convert.ToHexStringLower(mac)}");
        Assert.False(scheme.Check(SchemeOf.Payment, new Reply(429, [header], "{}"u8.ToArray()), SchemeOf.Now).CoversStatus);
        Assert.Null(new SchemeChain([]).Check(SchemeOf.Payment, new Reply(429, [], default), SchemeOf.Now).CoversStatus);
    }

    [Theory]
    [InlineData("hmacCovers", "timestamp", "option-hmac-covers")]
    [InlineData("hmacCovers", "timestamp body weather", "option-hmac-covers")]
    [InlineData("hmacCovers", "body", "option-hmac-time")]
    [InlineData("hmacForm", "loose", "option-word")]
    [InlineData("signSecret", "hunter2", "option-secret")]
    [InlineData("signSecret", "key:our-rsa", "option-key-there")]
    public void A_wrong_option_is_found_at_start(string name, string value, string rule)
    {
        var options = Plain.Append(("signSecret", "key:shared")).Where(o => o.Item1 != name);
        Assert.Contains(SchemeOf.Findings("hmac", "send", [.. options, (name, value)]),
            f => f.Path == $"$.endpoints.door.options.{name}" && f.Rule == rule);
    }

    private static string Mac(string text) =>
        Convert.ToBase64String(HMACSHA512.HashData(ProtectionKeys.Shared, Encoding.UTF8.GetBytes(text)));
}
