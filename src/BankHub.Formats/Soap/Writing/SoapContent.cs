namespace BankHub.Formats.Soap.Writing;

/// <summary>A message as HTTP carries it.</summary>
/// <param name="ContentType">The value of Content-Type.</param>
/// <param name="SoapAction">The value of SOAPAction with its quotes; null where there is no such header (SOAP 1.2).</param>
/// <param name="Body">The bytes.</param>
public sealed record SoapContent(string ContentType, string? SoapAction, ReadOnlyMemory<byte> Body);
