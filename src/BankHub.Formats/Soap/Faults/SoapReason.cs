namespace BankHub.Formats.Soap.Faults;

/// <summary>A reason in words for people, with the language where it is said.</summary>
public sealed record SoapReason(string Text, string? Language);
