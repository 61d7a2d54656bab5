using System.Text;
using BankHub.Formats.Soap;
using BankHub.Formats.Soap.Writing;
using static BankHub.Tests.Formats.Soap.Envelopes;

namespace BankHub.Tests.Formats.Soap;

public sealed class MultipartTests
{
    private const string Binary = "Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <p@x>";

    [Fact]
    public void An_include_leads_to_its_part()
    {
        var message = Read(Multipart(Including("cid:p%40x"), (Binary, "\0--b \r\n")), Related);

        Assert.Equal("", Rules(message));
        Assert.Equal("\0--b \r\n", Encoding.UTF8.GetString(message.Binary(message.Payload!)!.Value.Span));
    }

    [Fact]
    public void Content_in_place_is_base64()
    {
        var message = Read(Envelope("<f xmlns=\"urn:f\"><g>SGVs\n bG8=</g><h>?</h></f>"));

        Assert.Equal("Hello", Encoding.UTF8.GetString(message.Binary(message.Payload!.Child("g")!)!.Value.Span));
        Assert.Null(message.Binary(message.Payload.Child("h")!));
        Assert.Equal("soap-base64", Rules(message));
    }

    [Theory]
    [InlineData("cid:other", "xop-include")]
    [InlineData("http://127.0.0.1/x", "xop-include")]
    [InlineData("cid:", "xop-include")]
    public void An_include_that_leads_nowhere_is_a_problem(string href, string rule) =>
        Assert.Equal(rule, Rules(Read(Multipart(Including(href), (Binary, "x")), Related)));

    [Fact]
    public void An_include_beside_text_is_a_problem() => Assert.Equal(
        "xop-include",
        Rules(Read(Multipart(Including("cid:p@x").Replace("<x:Include", "text<x:Include"), (Binary, "x")), Related)));

    [Theory]
    [InlineData("Content-ID: p@x", "mime-content-id mime-content-id")]
    [InlineData("X: y", "mime-content-id")]
    [InlineData("Content-ID: <root>", "mime-content-id")]
    [InlineData("Content-ID: <a>\r\nContent-ID: <b>", "mime-header")]
    [InlineData("Content-ID <a>", "mime-header")]
    [InlineData("Content-ID: <a>\r\nContent-Transfer-Encoding: quoted-printable", "mime-encoding")]
    [InlineData("Content-ID: <a>\r\nContent-Type: nothing", "mime-content-type")]
    public void The_headers_of_a_part_are_checked(string headers, string rules) =>
        Assert.Equal(rules, Rules(Read(Multipart(Envelope("<a/>"), (headers, "x")), Related)));

    [Fact]
    public void A_part_in_base64_is_decoded_and_a_folded_header_is_one()
    {
        var message = Read(
            Multipart(Including("cid:p@x"), ("Content-ID:\r\n <p@x>\r\nContent-Transfer-Encoding: BASE64", "SGVs\r\nbG8=")), Related);

        Assert.Equal("", Rules(message));
        Assert.Equal("Hello", Encoding.UTF8.GetString(message.Binary(message.Payload!)!.Value.Span));
    }

    [Theory]
    [InlineData("multipart/related; type=\"application/xop+xml\"", "mime-boundary")]
    [InlineData("multipart/related; boundary=\"" + "\"", "mime-boundary")]
    [InlineData("multipart/related; boundary=\"b\u00e4\"", "mime-content-type")]
    [InlineData("multipart/related; boundary=c", "mime-preamble")]
    [InlineData("multipart/related; boundary=b; start=\"<other>\"", "mime-start")]
    public void A_multipart_says_what_it_is(string contentType, string rule) =>
        Assert.Equal(rule, Rules(Read(Multipart(Envelope("<a/>")), contentType)));

    [Theory]
    [InlineData("--b--\r\n", "", "mime-truncated")]
    [InlineData("--b--\r\n", "--b--\r\nmore", "mime-epilogue")]
    [InlineData("--b--\r\n", "--bad--\r\n", "mime-delimiter")]
    [InlineData("--b\r\nContent-Type", "x--b\r\nContent-Type", "mime-preamble")]
    public void A_multipart_is_whole(string part, string broken, string rule) =>
        Assert.Equal(rule, Rules(Read(Multipart(Envelope("<a/>")).Replace(part, broken), Related)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_written_is_read_again(bool is11)
    {
        byte[] statement = [.. "------=_part_0\r\n"u8, 0, 255, 13, 10];
        var content = SoapWriter.Write(new SoapEnvelope(is11 ? SoapVersion.Soap11 : SoapVersion.Soap12, xml =>
        {
            xml.Start("f"u8, "urn:f"u8);
            SoapWriter.Include(xml, "stmt+1@bank");
            xml.End();
        })
        {
            Action = "urn:do",
            Attachments = [new SoapAttachment("stmt+1@bank", "application/octet-stream", statement)],
        });

        var message = SoapReader.Read(content.Body, content.ContentType);

        Assert.Equal("", Rules(message));
        Assert.Equal(statement, message.Binary(message.Payload!)!.Value.ToArray());
    }
}
