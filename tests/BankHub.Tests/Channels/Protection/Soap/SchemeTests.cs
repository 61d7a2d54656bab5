using System.Security.Cryptography;
using System.Text;
using System.Xml;
using BankHub.Channels.Protection;
using BankHub.Channels.Protection.Soap;
using BankHub.Core.Wire;
using BankHub.Formats.Soap;
using BankHub.Keys;
using BankHub.Keys.Named;
using static BankHub.Tests.Channels.Protection.Soap.Certificates;

namespace BankHub.Tests.Channels.Protection.Soap;

/// <summary>WS-Security as the channel uses it: what leaves is signed, what comes back is the bank's word or none.</summary>
public sealed class SchemeTests
{
    private static readonly WireRequest Request = new(
        "POST", new Uri("https://bank.example/ws"), [new("Content-Type", "text/xml; charset=utf-8"), new("SOAPAction", "\"urn:do\"")],
        Encoding.UTF8.GetBytes(
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header>"
            + "<MessageID xmlns=\"http://www.w3.org/2005/08/addressing\">urn:uuid:1</MessageID></s:Header>"
            + "<s:Body><a/></s:Body></s:Envelope>"));

    [Fact]
    public void What_leaves_is_signed_and_keeps_its_headers_and_its_body()
    {
        var signed = Scheme().Sign(Request, Now);

        Assert.Equal(Request.Headers, signed.Headers);
        Assert.Equal("", Answers.Rule(Answers.Verify(Encoding.UTF8.GetString(signed.Body.Span), Pins(Issued), request: null)));
        Assert.Equal("a", SoapReader.Read(signed.Body).Payload!.Name.LocalName);
        Assert.NotEqual(signed.Body.ToArray(), Scheme().Sign(Request, Now).Body.ToArray());
    }

    [Fact]
    public void An_answer_counts_once_and_for_its_request_alone()
    {
        var scheme = Scheme();
        var sent = scheme.Sign(Request, Now);
        var answer = Answer(Answers.Sign(Answers.Plain()));

        var believed = scheme.Check(sent, answer, Now);
        Assert.Null(believed.Refused);
        Assert.Equal("text/xml; charset=utf-8", Assert.Single(believed.Readable!.Headers, header => header.Name == "Content-Type").Value);
        Assert.DoesNotContain(believed.Readable.Headers, header => header.Name == "Content-Length");
        var (mark, again) = (Assert.Single(believed.Marks), Assert.Single(scheme.Check(sent, answer, Now).Marks));
        Assert.Equal((mark.Name, mark.Until), (again.Name, again.Until));
        Assert.Equal(SHA256.HashData("urn:uuid:1"u8), mark.Message);

        var text = Encoding.UTF8.GetString(sent.Body.Span).Replace("urn:uuid:1", "urn:uuid:2");
        var other = sent with { Body = Encoding.UTF8.GetBytes(text) };
        Assert.StartsWith("wss-related", Scheme().Check(other, answer, Now).Refused, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_is_read_also_where_our_own_key_has_ended_meanwhile()
    {
        var sent = Scheme().Sign(Request, Now);
        var banks = new NamedKeys([.. Ring.Every.Where(key => key.Name == "bank")], TimeProvider.System);
        Assert.Null(Scheme(banks).Check(sent, Answer(Answers.Sign(Answers.Plain())), Now).Refused);
    }

    [Fact]
    public void A_fault_or_a_page_that_nobody_signed_is_not_the_banks_word()
    {
        var (scheme, sent) = (Scheme(), Scheme().Sign(Request, Now));
        Assert.StartsWith("wss-unsigned", scheme.Check(sent, Answer(Answers.Plain(), 500), Now).Refused, StringComparison.Ordinal);
        Assert.StartsWith("wss-envelope", scheme.Check(sent, Answer("<html/>", 503), Now).Refused, StringComparison.Ordinal);
        Assert.Null(scheme.Check(sent, Answer("<html/>", 503), Now).Readable);
    }

    [Fact]
    public void A_call_is_let_in_again_when_the_bank_repeats_it_and_only_what_was_signed_is_handed_on()
    {
        var scheme = Scheme();
        var body = Encoding.UTF8.GetBytes(Answers.Sign(Answers.Plain()));
        var call = new Callback("calls", "POST", "/", "", [new("content-type", "text/xml")], body);

        var first = scheme.Check(call, Now);
        Assert.Null(first.Refused);
        Assert.Empty(first.Marks);
        Assert.Equal(first.Readable!.Body.ToArray(), scheme.Check(call, Now).Readable!.Body.ToArray());
        var read = scheme.Check(scheme.Sign(Request, Now), new Reply(200, call.Headers, body), Now).Readable!;
        Assert.Equal(read.Body.ToArray(), first.Readable.Body.ToArray());
        Assert.NotNull(Scheme().Refuse(call with { Body = Request.Body }, Now));
    }

    [Fact]
    public void A_call_that_comes_while_we_have_no_key_is_refused_and_does_not_break_the_door()
    {
        var chain = new SchemeChain([Scheme(NamedKeys.None)]);
        var body = Encoding.UTF8.GetBytes(Answers.Sign(Answers.Plain()));
        Assert.NotNull(chain.Refuse(new Callback("calls", "POST", "/", "", [new("content-type", "text/xml")], body), Now));
    }

    [Fact]
    public void What_is_no_envelope_or_has_no_key_does_not_leave()
    {
        Assert.Throws<SchemeException>(() => Scheme().Sign(Request with { Body = "--b\r\n"u8.ToArray() }, Now));
        Assert.Throws<KeyNotFoundException>(() => Scheme(NamedKeys.None).Sign(Request, Now));
    }

    [Fact]
    public void A_password_leaves_as_its_digest_alone()
    {
        Environment.SetEnvironmentVariable("BANKHUB_TEST_WSS_PASSWORD", "open sesame");
        var keys = Keys(Ring) with { UserName = "acme", Password = "env:BANKHUB_TEST_WSS_PASSWORD" };
        var sent = Encoding.UTF8.GetString(new SoapScheme(keys, signedAnswers: true).Sign(Request, Now).Body.Span);
        var document = new XmlDocument();
        document.LoadXml(sent);
        string Of(string name) => Answers.One(document, name).InnerText;

        Assert.DoesNotContain("sesame", sent, StringComparison.Ordinal);
        byte[] hashed = [.. Convert.FromBase64String(Of("Nonce")), .. Encoding.UTF8.GetBytes(
            Answers.One(document, "UsernameToken").LastChild!.InnerText), .. "open sesame"u8];
#pragma warning disable CA5350 // The profile's own digest.
        Assert.Equal(Convert.ToBase64String(SHA1.HashData(hashed)), Of("Password"));
#pragma warning restore CA5350
    }

    private static readonly NamedKeys Ring = new(
        [
            new NamedKey
            {
                Name = "us", Id = "1", Uses = new HashSet<KeyUse> { KeyUse.Sign }, Algorithm = Issued.Key, Certificate = Issued.Certificate,
            },
            new NamedKey
            {
                Name = "bank", Id = "2", Uses = new HashSet<KeyUse> { KeyUse.Verify }, Certificate = Bank.Certificate,
            },
        ],
        TimeProvider.System);

    private static SoapScheme Scheme(NamedKeys? keys = null) => new(Keys(keys ?? Ring), signedAnswers: true);

    private static SoapKeys Keys(NamedKeys ring) =>
        new(new SecurityTerms(), ring, new ReferencedSecrets()) { Sign = "us", Verify = "bank" };

    private static Reply Answer(string body, int status = 200) => new(
        status, [new("content-type", "text/xml"), new("Content-Length", "1"), new("Server", "x")], Encoding.UTF8.GetBytes(body));
}
