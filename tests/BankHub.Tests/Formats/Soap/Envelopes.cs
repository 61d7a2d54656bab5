using System.Text;
using BankHub.Formats.Soap;

namespace BankHub.Tests.Formats.Soap;

/// <summary>Envelopes to try.</summary>
internal static class Envelopes
{
    public const string Soap11 = "http://schemas.xmlsoap.org/soap/envelope/";
    public const string Soap12 = "http://www.w3.org/2003/05/soap-envelope";

    public static string Envelope(string body, string header = "", string space = Soap11) =>
        $"<s:Envelope xmlns:s=\"{space}\">{(header.Length > 0 ? $"<s:Header>{header}</s:Header>" : "")}"
        + $"<s:Body>{body}</s:Body></s:Envelope>";

    public static SoapMessage Read(string text, string contentType = "text/xml; charset=utf-8") =>
        SoapReader.Read(Encoding.UTF8.GetBytes(text), contentType);

    public static string Rules(SoapMessage message) => string.Join(' ', message.Problems.Select(problem => problem.Rule));

    /// <summary>A multipart of an envelope and parts, each with its headers.</summary>
    public static string Multipart(string envelope, params (string Headers, string Content)[] parts) =>
        "--b\r\nContent-Type: application/xop+xml; charset=utf-8; type=\"text/xml\"\r\nContent-ID: <root>\r\n\r\n" + envelope + "\r\n"
        + string.Concat(parts.Select(part => $"--b\r\n{part.Headers}\r\n\r\n{part.Content}\r\n")) + "--b--\r\n";

    public const string Related =
        "multipart/related; type=\"application/xop+xml\"; start=\"<root>\"; start-info=\"text/xml\"; boundary=\"b\"";

    public static string Including(string href) =>
        Envelope($"<f xmlns=\"urn:f\"><x:Include xmlns:x=\"http://www.w3.org/2004/08/xop/include\" href=\"{href}\"/></f>");
}
