using System.Text;
using BankHub.Channels.Protection;
using BankHub.Channels.Protection.Soap;
using BankHub.Channels.Protection.Soap.Verifying;
using BankHub.Core.Wire;
using BankHub.Formats.Soap;
using BankHub.Formats.Soap.Writing;
using BankHub.Formats.Xml;
using BankHub.Keys;
using BankHub.Keys.Named;
using static BankHub.Tests.Channels.Protection.Soap.Certificates;

namespace BankHub.Tests.Channels.Protection.Soap;

/// <summary>Requests with attachments (MTOM): signed where their includes stand, sent in the parts in which they were sealed.</summary>
public sealed class AttachedRequestTests
{
    private static readonly byte[] First = [0, 13, 10, 45, 45, 255, .. "<a/>"u8], Second = "the second file"u8.ToArray();

    [Theory]
    [InlineData(Answers.Soap11)]
    [InlineData(Answers.Soap12)]
    public void What_leaves_is_signed_over_its_attachments_and_carries_the_same_bytes(string space)
    {
        var request = Request(SoapVersion.Of(space)!);
        var signed = Scheme().Sign(request, Now);

        Assert.Equal(request.Headers, signed.Headers);
        var verdict = Verify(signed);
        Assert.Equal("", Answers.Rule(verdict));
        var read = SoapReader.Read(verdict.Body, verdict.ContentType);
        Assert.Empty(read.Problems);
        Assert.Equal([First, Second], read.Payload!.Children.Select(child => read.Binary(child)!.Value.ToArray()));

        // And as it stands on the line, with the boundary, the names and the types of the sealed parts.
        var sent = SoapReader.Read(signed.Body, signed.Headers[0].Value);
        Assert.Equal([First, Second], sent.Payload!.Children.Select(child => sent.Binary(child)!.Value.ToArray()));
        Assert.Equal(-1, signed.Body.Span.IndexOf(Encoding.ASCII.GetBytes(Convert.ToBase64String(Second))));
    }

    [Fact]
    public void An_attachment_that_was_changed_on_the_way_breaks_the_signature()
    {
        var signed = Scheme().Sign(Request(SoapVersion.Soap11), Now);
        var bytes = signed.Body.ToArray();
        bytes[bytes.AsSpan().IndexOf(Second)]++;
        Assert.Equal("wss-digest", Answers.Rule(Verify(signed with { Body = bytes })));
    }

    [Fact]
    public void An_answer_relates_to_a_request_with_attachments()
    {
        var scheme = Scheme();
        var sent = scheme.Sign(Request(SoapVersion.Soap11), Now);
        var answer = new Reply(200, [new("content-type", "text/xml")], Encoding.UTF8.GetBytes(Answers.Sign(Answers.Plain())));
        Assert.Null(scheme.Check(sent, answer, Now).Refused);
        var other = scheme.Sign(Request(SoapVersion.Soap11, "urn:uuid:2"), Now);
        Assert.StartsWith("wss-related", Scheme().Check(other, answer, Now).Refused, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_whole_or_was_to_be_encrypted_does_not_leave()
    {
        var request = Request(SoapVersion.Soap11);
        var body = Encoding.Latin1.GetString(request.Body.Span);
        WireRequest With(string part, string changed) =>
            request with { Body = Encoding.Latin1.GetBytes(body.Replace(part, changed, StringComparison.Ordinal)) };
        Assert.Throws<SchemeException>(() => Scheme().Sign(With("cid:one", "cid:none"), Now));
        Assert.Throws<SchemeException>(() => Scheme().Sign(With("cid:one", "cid:two"), Now));
        Assert.Throws<SchemeException>(() => Scheme().Sign(request with { Body = request.Body[..^20] }, Now));
        Assert.Contains("plain", Assert.Throws<SchemeException>(() => Scheme(encrypts: true).Sign(request, Now)).Message,
            StringComparison.Ordinal);
    }

    private static WireRequest Request(SoapVersion version, string id = Answers.Request)
    {
        var content = SoapWriter.Write(new SoapEnvelope(version, xml =>
        {
            xml.Start("files"u8, "urn:f"u8);
            Put(xml, "one");
            Put(xml, "two");
            xml.End();
        })
        {
            Addressing = new() { MessageId = id },
            Attachments = [new("one", "application/pdf", First), new("two", "text/plain", Second)],
        });
        return new("POST", new Uri("https://bank.example/ws"), [new("Content-Type", content.ContentType)], content.Body);
    }

    private static void Put(XmlOutput xml, string name)
    {
        xml.Start("file"u8);
        SoapWriter.Include(xml, name);
        xml.End();
    }

    private static SoapVerdict Verify(WireRequest signed) =>
        new EnvelopeVerifier(new SecurityTerms { Trust = Pins(Issued) })
            .Verify(signed.Body, signed.Headers[0].Value, null, Now);

    private static SoapScheme Scheme(bool encrypts = false) => new(
        new SoapKeys(new SecurityTerms(), Ring, new ReferencedSecrets())
        {
            Sign = "us", Verify = "bank", Encrypt = encrypts ? "box" : null,
        },
        signedAnswers: true);

    private static readonly NamedKeys Ring = new(
        [
            Key("us", KeyUse.Sign, Issued), Key("bank", KeyUse.Verify, Bank), Key("box", KeyUse.Encrypt, Bank),
        ],
        TimeProvider.System);

    private static NamedKey Key(string name, KeyUse use, SigningIdentity identity) => new()
    {
        Name = name, Id = name, Uses = new HashSet<KeyUse> { use }, Algorithm = identity.Key, Certificate = identity.Certificate,
    };
}
