using BankHub.Formats.Soap.Addressing;
using BankHub.Formats.Xml;

namespace BankHub.Formats.Soap.Writing;

/// <summary>An envelope to be written.</summary>
/// <param name="Version">Of SOAP.</param>
/// <param name="Body">Writes what stands in the body.</param>
public sealed record SoapEnvelope(SoapVersion Version, Action<XmlOutput> Body)
{
    /// <summary>The addressing headers; To, Action and what they name must be understood by the other side.</summary>
    public WsAddressing? Addressing { get; init; }

    /// <summary>What HTTP says of the message's intent: SOAPAction in 1.1, the action parameter in 1.2; null for nothing.</summary>
    public string? Action { get; init; }

    /// <summary>Writes other header blocks.</summary>
    public Action<XmlOutput>? Headers { get; init; }

    /// <summary>Parts beside the envelope, to which xop:Include leads; with any the message is a multipart (MTOM).</summary>
    public IReadOnlyList<SoapAttachment> Attachments { get; init; } = [];
}
