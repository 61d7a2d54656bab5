using BankHub.Formats.Soap;
using BankHub.Formats.Soap.Trees;
using static BankHub.Tests.Formats.Soap.Envelopes;

namespace BankHub.Tests.Formats.Soap;

public sealed class EnvelopeTests
{
    private const string Next = "http://schemas.xmlsoap.org/soap/actor/next";

    [Theory]
    [InlineData(Soap11, "text/xml; charset=utf-8", "1.1")]
    [InlineData(Soap12, "application/soap+xml; charset=UTF-8; action=\"urn:a\"", "1.2")]
    public void Reads_an_envelope_of_either_version(string space, string contentType, string version)
    {
        var message = Read(Envelope("<p:Ask xmlns:p=\"urn:bank\" n=\"1\"><p:Id>  A&amp;1 </p:Id></p:Ask>", space: space), contentType);

        Assert.Equal("", Rules(message));
        Assert.Equal(version, message.Version!.Name);
        Assert.Equal(new SoapName("urn:bank", "Ask"), message.Payload!.Name);
        Assert.Equal("  A&1 ", message.Payload.Child("Id")!.Text);
        Assert.Equal("1", message.Payload.Attribute("n"));
    }

    [Theory]
    [InlineData("<a/>", "soap-envelope")]
    [InlineData("<s:Envelope xmlns:s=\"urn:other\"><s:Body/></s:Envelope>", "soap-envelope")]
    [InlineData("<s:Envelope xmlns:s=\"" + Soap11 + "\"/>", "soap-order")]
    [InlineData("<s:Envelope xmlns:s=\"" + Soap11 + "\"><s:Body/><s:Header/></s:Envelope>", "soap-order")]
    [InlineData("<s:Envelope xmlns:s=\"" + Soap11 + "\"><s:Body/><s:Body/></s:Envelope>", "soap-order")]
    [InlineData("<s:Envelope xmlns:s=\"" + Soap11 + "\"><s:Body/><x/></s:Envelope>", "soap-order")]
    [InlineData("<s:Envelope xmlns:s=\"" + Soap11 + "\">x<s:Body/></s:Envelope>", "soap-text")]
    [InlineData("<s:Envelope xmlns:s=\"" + Soap11 + "\"><s:Body>", "xml-truncated")]
    [InlineData("", "xml-no-root")]
    public void What_is_no_envelope_is_told_by_its_rule(string text, string rule) => Assert.Equal(rule, Rules(Read(text)));

    [Theory]
    [InlineData("application/soap+xml", "soap-content-type")]
    [InlineData("text/html", "soap-content-type")]
    [InlineData("text/xml; charset=ebcdic-cp-us", "soap-content-type")]
    [InlineData("nonsense", "mime-content-type")]
    [InlineData("text/xml; a=1; a=2", "mime-content-type")]
    [InlineData("text/xml; charset=\"utf-8", "mime-content-type")]
    public void The_content_type_must_be_that_of_the_version(string contentType, string rule) =>
        Assert.Equal(rule, Rules(Read(Envelope("<a/>"), contentType)));

    [Theory]
    [InlineData("<h xmlns=\"urn:h\" s:mustUnderstand=\"1\"/>", "soap-must-understand")]
    [InlineData("<h xmlns=\"urn:h\" s:mustUnderstand=\"0\"/>", "")]
    [InlineData("<h xmlns=\"urn:h\" s:mustUnderstand=\"true\"/>", "soap-boolean soap-must-understand")]
    [InlineData("<h xmlns=\"urn:h\" s:mustUnderstand=\"1\" s:actor=\"urn:somebody\"/>", "")]
    [InlineData("<h xmlns=\"urn:h\" s:mustUnderstand=\"1\" s:actor=\"" + Next + "\"/>", "soap-must-understand")]
    [InlineData("<h/>", "soap-header-namespace")]
    [InlineData("<Security xmlns=\"" + SoapNamespaces.Security + "\" s:mustUnderstand=\"1\"/>", "")]
    [InlineData("<To xmlns=\"" + SoapNamespaces.Addressing + "\" s:mustUnderstand=\"1\">urn:x</To>", "")]
    [InlineData("<Toward xmlns=\"" + SoapNamespaces.Addressing + "\" s:mustUnderstand=\"1\">urn:x</Toward>", "soap-must-understand")]
    public void A_header_that_must_be_understood_is(string header, string rules) =>
        Assert.Equal(rules, Rules(Read(Envelope("<a/>", header))));

    [Fact]
    public void In_version_2_true_is_a_word_for_must_understand() => Assert.Equal(
        "soap-must-understand",
        Rules(Read(Envelope("<a/>", "<h xmlns=\"urn:h\" s:mustUnderstand=\"true\"/>", Soap12), "application/soap+xml")));

    [Fact]
    public void Problems_say_where_they_are()
    {
        var message = Read("<s:Envelope xmlns:s=\"" + Soap11 + "\">\n <s:Header>\n  <h xmlns=\"urn:h\" s:mustUnderstand=\"1\"/>"
            + "</s:Header><s:Body/></s:Envelope>");

        Assert.Equal("line 3, column 3", Assert.Single(message.Problems).Path);
    }
}
