using System.Text;
using System.Xml;
using BankHub.Channels.Protection.Soap;
using BankHub.Channels.Protection.Soap.Verifying;
using BankHub.Channels.Protection.Xml;
using static BankHub.Tests.Channels.Protection.Soap.Answers;
using static BankHub.Tests.Channels.Protection.Soap.Certificates;

namespace BankHub.Tests.Channels.Protection.Soap;

public sealed class SignatureTests
{
    private const string Exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private const string Xslt = "http://www.w3.org/TR/1999/REC-xslt-19991116";
    private const string XPath = "http://www.w3.org/TR/1999/REC-xpath-19991116";
    private const string Enveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

    [Theory]
    [InlineData(Soap11, false)]
    [InlineData(Soap12, false)]
    [InlineData(Soap11, true)]
    public void What_is_signed_is_believed_and_handed_on_as_it_was_signed(string space, bool curves)
    {
        var signer = curves ? BankOfCurves : Bank;
        var verdict = Verify(Sign(Plain(space: space), signer), Pins(signer));

        Assert.Equal("", Rule(verdict));
        var read = new XmlDocument { PreserveWhitespace = true };
        read.LoadXml(Encoding.UTF8.GetString(verdict.Body!));
        var expected = new XmlDocument { PreserveWhitespace = true };
        expected.LoadXml(Plain(space: space));
        Assert.Equal(One(expected, "Body").FirstChild!.OuterXml, One(read, "Body").FirstChild!.OuterXml);
        Assert.Equal("", Rule(Verify(Encoding.UTF8.GetString(verdict.Body!), Pins(signer))));
    }

    [Theory]
    [InlineData("10.00", "10.01", "wss-digest")]
    [InlineData(">urn:answer<", ">urn:other<", "wss-digest")]
    [InlineData("#rsa-sha256", "#rsa-sha1", "wss-algorithm")]
    [InlineData("#rsa-sha256", "#hmac-sha256", "wss-algorithm")]
    [InlineData("#rsa-sha256", "#rsa-sha512", "wss-signature")]
    [InlineData("#rsa-sha256", "#ecdsa-sha256", "wss-signature")]
    [InlineData("http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2000/09/xmldsig#sha1", "wss-algorithm")]
    [InlineData("<ds:Transform Algorithm=\"" + Exclusive, "<ds:Transform Algorithm=\"" + Xslt, "wss-algorithm")]
    [InlineData("<ds:Transform Algorithm=\"" + Exclusive, "<ds:Transform Algorithm=\"" + XPath, "wss-algorithm")]
    [InlineData("<ds:Transform Algorithm=\"" + Exclusive, "<ds:Transform Algorithm=\"" + Enveloped, "wss-algorithm")]
    [InlineData("<ds:CanonicalizationMethod Algorithm=\"" + Exclusive, "<ds:CanonicalizationMethod Algorithm=\"urn:x", "wss-algorithm")]
    [InlineData("<ds:Transforms>", "<ds:Transforms><ds:Transform Algorithm=\"" + Exclusive + "\"/>", "wss-algorithm")]
    [InlineData("<ds:Reference URI=\"#", "<ds:Reference URI=\"http://127.0.0.1/", "wss-reference")]
    [InlineData("<ds:Reference URI=\"#", "<ds:Reference URI=\"\" X=\"", "wss-reference")]
    [InlineData("</ds:SignedInfo>", "</ds:SignedInfo><ds:Object/>", "wss-signed-info")]
    [InlineData("<s:Body", "<!--x--><s:Body", "")]
    [InlineData("10.00", "10<!--x-->.00", "")]
    [InlineData("10.00", "10<?x y?>.00", "wss-instruction")]
    [InlineData("<s:Body", "text<s:Body", "wss-envelope")]
    [InlineData("</s:Header>", "<h xmlns=\"urn:h\"/></s:Header>", "wss-coverage")]
    [InlineData("<wsu:Timestamp", "<x:Other xmlns:x=\"urn:x\"/><wsu:Timestamp", "wss-header")]
    public void What_was_changed_is_not_believed(string part, string changed, string rule)
    {
        var message = Sign(Plain());
        Assert.Contains(part, message, StringComparison.Ordinal);
        Assert.Equal(rule, Rule(Verify(message.Replace(part, changed))));
    }

    [Fact]
    public void A_signature_that_covers_less_is_not_enough()
    {
        foreach (var index in Enumerable.Range(0, 4))
        {
            // Signed anew by the bank itself, without one reference: body, two headers, timestamp.
            var message = Change(Sign(Plain()), document =>
            {
                var info = One(document, "SignedInfo");
                info.RemoveChild(info.ChildNodes.OfType<XmlElement>().Where(child => child.LocalName == "Reference").ElementAt(index));
                var bytes = CanonicalXml.Bytes(info);
                One(document, "SignatureValue").InnerText =
                    Convert.ToBase64String(Algorithms.Sign(Bank.Key, bytes));
            });
            Assert.Equal("wss-coverage", Rule(Verify(message)));
        }
    }

    [Fact]
    public void Nobody_is_believed_for_the_certificate_that_he_brings()
    {
        Assert.Equal("wss-signature", Rule(Verify(Sign(Plain(), Stranger))));
        Assert.Equal("wss-unsigned", Rule(Verify(Plain())));
        Assert.Equal("wss-unsigned", Rule(Verify(Change(Sign(Plain()), document =>
        {
            var signature = One(document, "Signature");
            signature.ParentNode!.RemoveChild(signature);
        }))));
    }

    [Fact]
    public void A_pinned_certificate_counts_while_it_is_valid_and_two_count_while_one_follows_the_other()
    {
        Assert.Equal("wss-certificate", Rule(Verify(Sign(Plain(), Old), Pins(Old))));
        Assert.Equal("", Rule(Verify(Sign(Plain(), Bank), Pins(Old, BankOfCurves, Bank))));
    }

    [Fact]
    public void Under_an_authority_the_subject_must_be_the_bank()
    {
        var trust = new Trust([], [Authority], "CN=Castellan, O=Bank");
        Assert.Equal("", Rule(Verify(Sign(Plain(), Issued), trust)));
        Assert.Equal("wss-certificate", Rule(Verify(Sign(Plain(), IssuedToAnother), trust)));
        Assert.Equal("wss-certificate", Rule(Verify(Sign(Plain(), Bank), trust)));
        Assert.Equal("wss-certificate", Rule(Verify(Sign(Plain(), Issued), trust with { Subject = null })));
    }

    [Fact]
    public void Under_an_authority_the_key_must_be_strong()
    {
        var trust = new Trust([], [Authority], "CN=Castellan, O=Bank");
        Assert.Equal("", Rule(Verify(Sign(Plain(), IssuedOnCurve), trust)));
        Assert.Equal("wss-certificate", Rule(Verify(Sign(Plain(), IssuedShort), trust)));
        Assert.Equal("wss-certificate", Rule(Verify(Sign(Plain(), IssuedOnOtherCurve), trust)));
    }

    [Fact]
    public void An_answer_belongs_to_its_request()
    {
        var message = Sign(Plain());
        Assert.Equal("wss-related", Rule(Verify(message, request: "urn:uuid:2")));
        Assert.Equal("", Rule(Verify(message, request: null)));
    }

    [Theory]
    [InlineData(-121, "wss-window")]
    [InlineData(-119, "")]
    [InlineData(419, "")]
    [InlineData(421, "wss-window")]
    [InlineData(86400 * 40, "wss-window")]
    public void A_timestamp_is_of_now(int seconds, string rule) =>
        Assert.Equal(rule, Rule(Verify(Sign(Plain()), later: TimeSpan.FromSeconds(seconds))));

    [Fact]
    public void However_long_an_answer_says_that_it_lives_it_is_believed_for_a_while_only()
    {
        var message = Sign(Plain(), terms: new SecurityTerms { Lifetime = TimeSpan.FromDays(365) });
        Assert.Equal("", Rule(Verify(message)));
        Assert.Equal("wss-window", Rule(Verify(message, later: TimeSpan.FromHours(1))));
    }

    [Fact]
    public void What_was_signed_is_known_again_however_it_is_written()
    {
        var message = Sign(Plain());
        var mark = Verify(message).Mark!;
        Assert.Equal((mark.Name, mark.Until), Known(message));
        Assert.Equal((mark.Name, mark.Until), Known(message.Replace("<s:Body", "<!-- other --><s:Body")));
        Assert.Equal("wss-window", Rule(Verify(message, later: mark.Until - Certificates.Now)));
        Assert.NotEqual(mark.Name, Verify(Sign(Plain())).Mark!.Name);
    }

    private static (string Name, DateTimeOffset Until) Known(string message) =>
        Verify(message).Mark is { } mark ? (mark.Name, mark.Until) : default;
}
