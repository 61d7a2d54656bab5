using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using BankHub.Channels.Protection;
using BankHub.Core.Wire;

namespace BankHub.Tests.Channels.Protection.Http.Jws;

/// <summary>Detached JWS as Open Banking writes them: ours, the bank's, and every way in which one is not the bank's.</summary>
public sealed class JwsTests
{
    private const string Iat = DetachedJws.Iat;

    private static readonly DetachedJws Good = new();

    private static readonly Dictionary<string, (Callback Call, string Reason)> Changed = new(StringComparer.Ordinal)
    {
        ["no header"] = (Good.Call() with { Headers = [] }, "missing"),
        ["header twice"] = (Good.Call() with { Headers = [.. Good.Call().Headers, .. Good.Call().Headers] }, "more than once"),
        ["other body"] = (Good.Call() with { Body = "{}"u8.ToArray() }, "does not match"),
        ["no body"] = (Good.Call() with { Body = default }, "does not match"),
        ["attached payload"] = (Good.Call(Good.Value.Replace("..", ".e30.", StringComparison.Ordinal)), "no detached"),
        ["no signature"] = (Good.Call(Good.Head + ".."), "does not match|cannot be read"),
        ["two parts"] = (Good.Call(Good.Value.Replace("..", ".", StringComparison.Ordinal)), "no detached"),
        ["not base64"] = (Good.Call("*.." + Good.Value.Split("..")[1]), "no detached"),
        ["header no json"] = (Saying("nope"), "cannot be read"),
        ["header a list"] = (Saying("[]"), "cannot be read"),
        ["algorithm none"] = (Saying(DetachedJws.GoodHeader.Replace("PS256", "none", StringComparison.Ordinal)), "another algorithm"),
        ["another algorithm"] = (
            (Good with { Header = Changing("PS256", "RS256"), Padding = RSASignaturePadding.Pkcs1 }).Call(), "another algorithm"),
        ["mac with the public key"] = (Good.Call($"{Head(Changing("PS256", "HS256"))}..{Mac()}"), "another algorithm"),
        ["other padding"] = ((Good with { Padding = RSASignaturePadding.Pkcs1 }).Call(), "does not match"),
        ["unknown key"] = (Saying(Changing("bank-2", "bank-9")), "No valid key"),
        ["another's key"] = ((Good with { Key = ProtectionKeys.OurRsa }).Call(), "does not match"),
        ["no key id"] = (Saying(Changing("\"kid\":\"bank-2\",", "")), "names no key"),
        ["key of the sender's own"] = (
            (Good with { Header = Changing("\"kid\"", "\"jku\":\"http://evil.example\",\"kid\""), Key = ProtectionKeys.OurRsa }).Call(),
            "does not match"),
        ["made long ago"] = (Saying(Changing($"{SchemeOf.Time}", $"{SchemeOf.Time - 301}")), "just now"),
        ["made in the future"] = (Saying(Changing($"{SchemeOf.Time}", $"{SchemeOf.Time + 301}")), "just now"),
        ["made at the end of time"] = (Saying(Changing($"{SchemeOf.Time}", "-9223372036854775808")), "just now"),
        ["time as text"] = (Saying(Changing($"{SchemeOf.Time}", $"\"{SchemeOf.Time}\"")), "cannot be read"),
        ["no time"] = (Saying("""{"alg":"PS256","kid":"bank-2","b64":false,"crit":["b64"]}"""), "just now"),
        ["encoded body"] = (
            (Good with { Header = $$"""{"alg":"PS256","kid":"bank-2","{{Iat}}":{{SchemeOf.Time}},"crit":["{{Iat}}"]}""", IsEncoded = true })
                .Call(), "b64"),
        ["b64 not critical"] = (Saying(Changing("\"crit\":[\"b64\",", "\"crit\":[")), "cannot be read"),
        ["nothing critical"] = (Saying(Changing($",\"crit\":[\"b64\",\"{Iat}\"]", "")), "cannot be read"),
        ["critical and unknown"] = (Saying(Changing("\"crit\":[", "\"x\":1,\"crit\":[\"x\",")), "cannot be read"),
        ["critical and not there"] = (
            Saying(Changing("\"crit\":[", "\"crit\":[\"http://openbanking.org.uk/iss\",")), "cannot be read"),
        ["critical twice"] = (Saying(Changing("\"crit\":[", "\"crit\":[\"b64\",")), "cannot be read"),
        ["algorithm twice"] = (Saying(Changing("{", "{\"alg\":\"none\",")), "cannot be read"),
    };

    public static TheoryData<string> Names => [.. Changed.Keys];

    [Fact]
    public void The_good_call_is_believed() => Assert.Null(Scheme().Refuse(Good.Call(), SchemeOf.Now));

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_change_is_refused_with_its_reason(string name)
    {
        var (call, reason) = Changed[name];
        var refused = Scheme().Refuse(call, SchemeOf.Now);
        Assert.NotNull(refused);
        Assert.Contains(reason.Split('|'), r => refused.Contains(r, StringComparison.Ordinal));
    }

    [Fact]
    public void The_issuer_and_the_trust_anchor_must_be_the_agreed_ones()
    {
        var scheme = SchemeOf.Callbacks("jws", ("verifyKey", "key:bank-rsa"), ("verifyAlgorithm", "PS256"), ("bankIssuer", "0015/bank"),
            ("jwsTrustAnchor", "openbanking.org.uk"));
        string Claims(string iss, string tan) => Changing(
            "\"crit\":[", $"\"http://openbanking.org.uk/iss\":\"{iss}\",\"http://openbanking.org.uk/tan\":\"{tan}\",\"crit\":[");
        Assert.Null(scheme.Refuse(Saying(Claims("0015/bank", "openbanking.org.uk")), SchemeOf.Now));
        var other = scheme.Refuse(Saying(Claims("0015/other", "openbanking.org.uk")), SchemeOf.Now);
        Assert.Contains("issuer", other, StringComparison.Ordinal);
        Assert.Contains("anchor", scheme.Refuse(Saying(Claims("0015/bank", "evil.example")), SchemeOf.Now), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PS256", "our-rsa")]
    [InlineData("RS256", "our-rsa")]
    [InlineData("ES256", "our-ec")]
    public void Our_signature_has_the_claims_of_open_banking_and_covers_the_body_as_it_is(string algorithm, string key)
    {
        var scheme = SchemeOf.Requests("jws", ("signKey", $"key:{key}"), ("signatureAlgorithm", algorithm), ("signedAnswers", "false"),
            ("jwsIssuer", "CN=Hub"), ("jwsTrustAnchor", "openbanking.org.uk"));
        var parts = scheme.Sign(SchemeOf.Payment, SchemeOf.Now).Value("x-jws-signature").Split('.');
        Assert.Equal("", parts[1]);
        const string Ob = "http://openbanking.org.uk/";
        Assert.Equal(
            $$"""{"alg":"{{algorithm}}","kid":"{{(key == "our-ec" ? "ours-2" : "ours-1")}}","b64":false,"{{Ob}}iat":1795426200,"""
            + $"\"{Ob}iss\":\"CN=Hub\",\"{Ob}tan\":\"openbanking.org.uk\","
            + $"\"crit\":[\"b64\",\"{Ob}iat\",\"{Ob}iss\",\"{Ob}tan\"]}}",
            Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[0])));
        byte[] text = [.. Encoding.ASCII.GetBytes(parts[0] + "."), .. SchemeOf.Payment.Body.Span];
        var signature = Base64Url.DecodeFromChars(parts[2]);
        Assert.True(key == "our-ec"
            ? ProtectionKeys.OurEc.VerifyData(text, signature, HashAlgorithmName.SHA256)
            : ProtectionKeys.OurRsa.VerifyData(text, signature, HashAlgorithmName.SHA256,
                algorithm == "PS256" ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public void An_encoded_body_is_signed_encoded_and_no_body_is_not_signed()
    {
        var scheme = SchemeOf.Requests("jws", ("signKey", "key:our-ec"), ("signatureAlgorithm", "ES256"), ("signedAnswers", "false"),
            ("jwsEncoded", "true"));
        var parts = scheme.Sign(SchemeOf.Payment, SchemeOf.Now).Value("x-jws-signature").Split('.');
        var text = Encoding.ASCII.GetBytes($"{parts[0]}.{Base64Url.EncodeToString(SchemeOf.Payment.Body.Span)}");
        Assert.True(ProtectionKeys.OurEc.VerifyData(text, Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256));
        var question = SchemeOf.Payment with { Method = "GET", Body = default };
        Assert.Same(question, scheme.Sign(question, SchemeOf.Now));
    }

    [Fact]
    public void An_answer_counts_under_the_banks_signature_alone()
    {
        var scheme = SchemeOf.Requests("jws", ("signKey", "key:our-rsa"), ("signatureAlgorithm", "PS256"), ("verifyKey", "key:bank-rsa"));
        var sent = scheme.Sign(SchemeOf.Payment, SchemeOf.Now);
        var answer = new Reply(200, Good.Call().Headers, Good.Call().Body);
        Assert.NotNull(scheme.Check(sent, answer, SchemeOf.Now).Readable);
        Assert.Null(scheme.Check(sent, answer with { Headers = [] }, SchemeOf.Now).Readable);
        Assert.Null(scheme.Check(sent, answer with { Body = "{}"u8.ToArray() }, SchemeOf.Now).Readable);
    }

    private static SchemeChain Scheme() => SchemeOf.Callbacks("jws", ("verifyKey", "key:bank-rsa"), ("verifyAlgorithm", "PS256"));

    private static Callback Saying(string header) => (Good with { Header = header }).Call();

    private static string Changing(string from, string to)
    {
        Assert.Contains(from, DetachedJws.GoodHeader, StringComparison.Ordinal);
        return DetachedJws.GoodHeader.Replace(from, to, StringComparison.Ordinal);
    }

    private static string Head(string header) => (Good with { Header = header }).Head;

    private static string Mac() => Base64Url.EncodeToString(
        HMACSHA256.HashData(ProtectionKeys.BankRsa.ExportSubjectPublicKeyInfo(), (Good with { Header = Changing("PS256", "HS256") }).Text));
}
