namespace BankHub.Formats.Nacha.Rules;

/// <summary>A rule with the name under which it is reported and waived, and the part of the Nacha Operating Rules that states it.</summary>
public sealed record NachaRule(string Name, NachaSeverity Severity, NachaScope Scope, string Section);
