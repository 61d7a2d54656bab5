namespace BankHub.Formats.Soap.Mime;

/// <summary>A part of a multipart body.</summary>
/// <param name="ContentId">Its own name, without brackets; null for none.</param>
/// <param name="Type">What it is; null where it does not say.</param>
/// <param name="Content">Its bytes, decoded.</param>
public sealed record MimePart(string? ContentId, MediaType? Type, ReadOnlyMemory<byte> Content);
