namespace BankHub.Formats.Soap.Trees;

/// <summary>An attribute of an element, without namespace declarations.</summary>
public readonly record struct SoapAttribute(SoapName Name, string Value);
