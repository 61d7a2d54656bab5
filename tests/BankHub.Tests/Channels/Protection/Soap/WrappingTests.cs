using System.Xml;
using static BankHub.Tests.Channels.Protection.Soap.Answers;

namespace BankHub.Tests.Channels.Protection.Soap;

/// <summary>
/// The forms of signature wrapping (McIntosh and Austel, 2005; Jensen et al., 2011) as they are done to envelopes: the signed part stays
/// somewhere, what is read is another one. CHECKS S3.
/// </summary>
public sealed class WrappingTests
{
    private const string Wsu = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

    public static TheoryData<string> Forms =>
    [
        "body in an unsigned header", "body in the Security header", "body in the signature's Object", "body beside the new one",
        "body inside the new one", "envelope in a header", "body in a header, both of one Id", "header block in another",
        "timestamp in a header", "two bodies", "second signature", "second Security header", "foreign signature first",
        "body in a header with a role for nobody", "body renamed in place",
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void No_form_of_wrapping_is_believed(string form)
    {
        var message = Change(Sign(Plain()), document => Wrap(document, form));

        Assert.Contains("6666.00", message, StringComparison.Ordinal);
        Assert.NotEqual("", Rule(Verify(message)));
    }

    private static void Wrap(XmlDocument document, string form)
    {
        var (envelope, header, body) = (document.DocumentElement!, One(document, "Header"), One(document, "Body"));
        var (security, signature) = (One(document, "Security"), One(document, "Signature"));
        var evil = Evil(body);
        var wrapper = document.CreateElement("x", "Wrapper", "urn:x");
        switch (form)
        {
            case "body in an unsigned header" or "body in the Security header" or "body in a header with a role for nobody":
                envelope.ReplaceChild(evil, body);
                (form.Contains("Security", StringComparison.Ordinal) ? security : header).AppendChild(wrapper)!.AppendChild(body);
                if (form.EndsWith("nobody", StringComparison.Ordinal))
                    wrapper.SetAttribute("actor", envelope.NamespaceURI, "urn:nobody");
                break;
            case "body in the signature's Object":
                envelope.ReplaceChild(evil, body);
                signature.AppendChild(document.CreateElement("ds", "Object", signature.NamespaceURI))!.AppendChild(body);
                break;
            case "body beside the new one":
                envelope.InsertBefore(evil, body);
                envelope.AppendChild(wrapper)!.AppendChild(body);
                break;
            case "two bodies":
                envelope.InsertBefore(evil, body);
                break;
            case "body inside the new one":
                envelope.ReplaceChild(evil, body);
                evil.AppendChild(wrapper)!.AppendChild(body);
                break;
            case "envelope in a header":
                var inner = envelope.CloneNode(true);
                envelope.ReplaceChild(evil, body);
                header.AppendChild(wrapper)!.AppendChild(inner);
                break;
            case "body in a header, both of one Id":
                evil.SetAttribute("Id", Wsu, body.GetAttribute("Id", Wsu));
                envelope.ReplaceChild(evil, body);
                header.AppendChild(wrapper)!.AppendChild(body);
                break;
            case "header block in another":
                var relates = One(document, "RelatesTo");
                var other = (XmlElement)relates.CloneNode(true);
                other.RemoveAllAttributes();
                other.InnerText = "urn:6666.00";
                header.ReplaceChild(other, relates);
                header.AppendChild(wrapper)!.AppendChild(relates);
                break;
            case "timestamp in a header":
                var timestamp = One(document, "Timestamp");
                var later = (XmlElement)timestamp.CloneNode(true);
                later.RemoveAttribute("Id", Wsu);
                security.ReplaceChild(later, timestamp);
                header.AppendChild(wrapper)!.AppendChild(timestamp);
                wrapper.SetAttribute("amount", "6666.00");
                break;
            default:
                Double(document, form, evil, body);
                break;
        }
    }

    private static void Double(XmlDocument document, string form, XmlElement evil, XmlElement body)
    {
        var (envelope, header) = (document.DocumentElement!, One(document, "Header"));
        switch (form)
        {
            case "body renamed in place":
                var renamed = document.CreateElement(body.Prefix, "body", body.NamespaceURI);
                renamed.InnerXml = body.InnerXml;
                envelope.InsertBefore(evil, body);
                envelope.ReplaceChild(renamed, body);
                break;
            default:
                // Somebody else's whole message, signed with his own key, and the bank's signature beside his.
                var foreign = new XmlDocument { PreserveWhitespace = true };
                foreign.LoadXml(Sign(Plain(Order.Replace("10.00", "6666.00")), Certificates.Stranger));
                var theirs = document.ImportNode(One(foreign, form == "second Security header" ? "Security" : "Signature"), true);
                envelope.ReplaceChild(document.ImportNode(One(foreign, "Body"), true), body);
                if (form == "second Security header")
                    header.AppendChild(theirs);
                else if (form == "second signature")
                    One(document, "Security").AppendChild(theirs);
                else
                    One(document, "Security").InsertBefore(theirs, One(document, "Signature"));
                break;
        }
    }

    private static XmlElement Evil(XmlElement body)
    {
        var evil = (XmlElement)body.CloneNode(true);
        evil.RemoveAllAttributes();
        evil.InnerXml = evil.InnerXml.Replace("10.00", "6666.00");
        return evil;
    }
}
