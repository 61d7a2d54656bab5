namespace BankHub.Core.Findings;

/// <summary>
/// A rule that a document can break: a kebab-case name for programs and one sentence for people. The sentence says what is
/// expected and never quotes what was found, so that no finding can carry an account number.
/// </summary>
public sealed record Rule(string Name, string Message);
