using System.Text;
using BankHub.Formats.Soap;
using static BankHub.Tests.Channels.Protection.Soap.Answers;

namespace BankHub.Tests.Channels.Protection.Soap;

/// <summary>A signature covers attachments in place of their includes, and what is handed on holds those very bytes.</summary>
public sealed class AttachmentTests
{
    private const string Related =
        "multipart/related; type=\"application/xop+xml\"; start=\"<root>\"; start-info=\"text/xml\"; boundary=\"b\"";
    private const string Include = "<x:Include xmlns:x=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:p%40x\"/>";
    private const string Content = "the statement\r\n--";

    [Fact]
    public void An_attachment_is_digested_where_its_include_stands()
    {
        var verdict = Verify(Message(Content), contentType: Related);

        Assert.Equal("", Rule(verdict));
        var read = SoapReader.Read(verdict.Body, verdict.ContentType);
        Assert.Empty(read.Problems);
        Assert.Equal(Content, Encoding.UTF8.GetString(read.Binary(read.Payload!)!.Value.Span));
    }

    [Theory]
    [InlineData("the statement\r\n-", "wss-digest")]
    [InlineData("", "wss-digest")]
    public void Another_attachment_is_refused(string content, string rule) =>
        Assert.Equal(rule, Rule(Verify(Message(content), contentType: Related)));

    [Theory]
    [InlineData("--b--", "--b\r\nContent-ID: <more>\r\n\r\nx\r\n--b--", "wss-attachment")]
    [InlineData("--b--", "--b\r\nContent-ID: <p@x>\r\n\r\nx\r\n--b--", "wss-attachment")]
    [InlineData("cid:p%40x", "cid:q", "wss-attachment")]
    [InlineData("<x:Include", "x<x:Include", "wss-attachment")]
    [InlineData("--b--", "", "wss-multipart")]
    [InlineData("Content-ID: <root>", "Content-ID: <other>", "wss-multipart")]
    public void A_multipart_that_is_not_whole_is_refused(string part, string changed, string rule) =>
        Assert.Equal(rule, Rule(Verify(Message(Content).Replace(part, changed), contentType: Related)));

    [Fact]
    public void No_attachment_holds_the_boundary_under_which_it_is_handed_on()
    {
        var first = Verify(Message(Content), contentType: Related).ContentType!;
        var boundary = first[(first.IndexOf("boundary=", StringComparison.Ordinal) + 10)..^1];
        var content = $"begin\r\n--{boundary}--\r\nend";
        var message = Message(content, content);
        var verdict = Verify(message, contentType: Related);
        var read = SoapReader.Read(verdict.Body, verdict.ContentType);
        Assert.Equal(content, Encoding.UTF8.GetString(read.Binary(read.Payload!)!.Value.Span));
        Assert.Equal(verdict.Body, Verify(message, contentType: Related).Body);
    }

    private static string Message(string content, string signed = Content)
    {
        var inPlace = Convert.ToBase64String(Encoding.UTF8.GetBytes(signed));
        var envelope = Sign(Plain($"<f xmlns=\"urn:f\">{inPlace}</f>")).Replace(inPlace, Include);
        return "--b\r\nContent-Type: application/xop+xml; charset=utf-8; type=\"text/xml\"\r\nContent-ID: <root>\r\n\r\n" + envelope
            + $"\r\n--b\r\nContent-ID: <p@x>\r\n\r\n{content}\r\n--b--\r\n";
    }
}
