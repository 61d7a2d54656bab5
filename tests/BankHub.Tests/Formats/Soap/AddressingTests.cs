using BankHub.Formats.Soap;
using BankHub.Formats.Soap.Addressing;
using BankHub.Formats.Soap.Writing;
using static BankHub.Tests.Formats.Soap.Envelopes;

namespace BankHub.Tests.Formats.Soap;

public sealed class AddressingTests
{
    [Theory]
    [InlineData(SoapNamespaces.Addressing)]
    [InlineData(SoapNamespaces.Addressing2004)]
    public void Reads_both_versions(string space)
    {
        var message = Read(Envelope(
            "<x/>",
            $"<To xmlns=\"{space}\">urn:to</To><Action xmlns=\"{space}\"> urn:do </Action><MessageID xmlns=\"{space}\">urn:1</MessageID>"
            + $"<RelatesTo xmlns=\"{space}\">urn:0</RelatesTo><ReplyTo xmlns=\"{space}\"><Address>urn:me</Address></ReplyTo>"));

        Assert.Equal("", Rules(message));
        Assert.Equal(
            new WsAddressing
            {
                Namespace = space, To = "urn:to", Action = "urn:do", MessageId = "urn:1", RelatesTo = "urn:0", ReplyTo = "urn:me",
            },
            message.Addressing);
    }

    [Theory]
    [InlineData("<w:MessageID>a</w:MessageID><w:MessageID>b</w:MessageID>", "wsa-twice")]
    [InlineData("<w:RelatesTo>a</w:RelatesTo><w:RelatesTo>b</w:RelatesTo>", "wsa-twice")]
    [InlineData("<w:RelatesTo>a</w:RelatesTo><w:RelatesTo RelationshipType=\"urn:other\">b</w:RelatesTo>", "")]
    [InlineData("<w:To> </w:To>", "wsa-empty")]
    [InlineData("<w:To>a</w:To><Action xmlns=\"" + SoapNamespaces.Addressing2004 + "\">b</Action>", "wsa-mixed")]
    public void What_is_ambiguous_is_a_problem(string headers, string rules) => Assert.Equal(
        rules,
        Rules(Read(Envelope("<x/>", headers).Replace(
            "<s:Header>", $"<s:Header xmlns:w=\"{SoapNamespaces.Addressing}\">"))));

    [Theory]
    [InlineData(true, "text/xml; charset=utf-8", "\"urn:do\"")]
    [InlineData(false, "application/soap+xml; charset=utf-8; action=\"urn:do\"", null)]
    public void What_is_written_is_read_again_and_says_its_action(bool is11, string contentType, string? soapAction)
    {
        var addressing = new WsAddressing
        {
            To = "https://bank/x?a&b", Action = "urn:do", MessageId = "urn:1", ReplyTo = WsAddressing.Anonymous,
        };
        var content = SoapWriter.Write(new SoapEnvelope(is11 ? SoapVersion.Soap11 : SoapVersion.Soap12, xml => xml.Element("a"u8, "b"))
        {
            Addressing = addressing,
            Action = "urn:do",
        });

        Assert.Equal((contentType, soapAction), (content.ContentType, content.SoapAction));
        Assert.Equal(addressing, SoapReader.Read(content.Body, content.ContentType).Addressing);
    }
}
