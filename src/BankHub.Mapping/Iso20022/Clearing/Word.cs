namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>A code of an external list, or what two parties agreed to write instead, kept as it stands.</summary>
public sealed record Word(string Value, bool IsProprietary = false);
