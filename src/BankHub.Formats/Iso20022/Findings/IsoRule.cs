namespace BankHub.Formats.Iso20022.Findings;

/// <summary>A rule that a message can break; the sentence says what is expected and never quotes what was found.</summary>
public record IsoRule(string Name, IsoSeverity Severity, string Message);
