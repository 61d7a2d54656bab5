namespace BankHub.Formats.Soap.Writing;

/// <summary>A part beside the envelope.</summary>
/// <param name="ContentId">Its name, without brackets; letters, digits and the marks of an address.</param>
/// <param name="ContentType">What it is.</param>
/// <param name="Content">Its bytes.</param>
public sealed record SoapAttachment(string ContentId, string ContentType, ReadOnlyMemory<byte> Content);
