using System.Text;
using System.Xml;
using BankHub.Channels.Protection.Soap;
using BankHub.Channels.Protection.Soap.Signing;
using BankHub.Channels.Protection.Soap.Verifying;

namespace BankHub.Tests.Channels.Protection.Soap;

/// <summary>Answers of a bank, signed, changed and checked.</summary>
internal static class Answers
{
    public const string Soap11 = "http://schemas.xmlsoap.org/soap/envelope/";
    public const string Soap12 = "http://www.w3.org/2003/05/soap-envelope";
    public const string Request = "urn:uuid:1";
    public const string TextXml = "text/xml; charset=utf-8";

    public const string Order = "<r xmlns=\"urn:bank\" n=\"a&amp;b\">\n <amount>10.00</amount> J\u00fcrgen&#13;</r>";

    public static string Plain(string body = Order, string space = Soap11) =>
        $"<s:Envelope xmlns:s=\"{space}\" xmlns:unused=\"urn:unused\"><s:Header>"
        + "<w:Action xmlns:w=\"http://www.w3.org/2005/08/addressing\">urn:answer</w:Action>"
        + $"<RelatesTo xmlns=\"http://www.w3.org/2005/08/addressing\">{Request}</RelatesTo></s:Header><s:Body>{body}</s:Body></s:Envelope>";

    public static string Sign(string envelope, SigningIdentity? signer = null, SecurityTerms? terms = null) => Encoding.UTF8.GetString(
        new EnvelopeSigner((terms ?? new()) with { Signer = signer ?? Certificates.Bank }).Protect(
            Encoding.UTF8.GetBytes(envelope), Certificates.Now));

    public static SoapVerdict Verify(
        string message, Trust? trust = null, string contentType = TextXml, TimeSpan later = default, string? request = Request,
        SecurityTerms? terms = null) =>
        new EnvelopeVerifier((terms ?? new()) with { Trust = trust ?? Certificates.Pins(Certificates.Bank) })
            .Verify(Encoding.UTF8.GetBytes(message), contentType, request, Certificates.Now + later);

    /// <summary>Changes a signed message as a document.</summary>
    public static string Change(string message, Action<XmlDocument> change)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml(message);
        change(document);
        return document.OuterXml;
    }

    public static XmlElement One(XmlDocument document, string name) =>
        document.GetElementsByTagName("*").OfType<XmlElement>().First(element => element.LocalName == name);

    public static string Rule(SoapVerdict verdict) => verdict.Broken?.Name ?? "";
}
