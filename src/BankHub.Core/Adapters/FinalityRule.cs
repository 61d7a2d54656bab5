namespace BankHub.Core.Adapters;

/// <summary>
/// Until when a settled payment may still come back by the scheme's own rules; what comes back later is taken all the same.
/// </summary>
/// <param name="Methods">The methods that it is for: creditTransfer, directDebit.</param>
/// <param name="Basis">What ends then, in a word: return-deadline, unauthorised-debit, irrevocable.</param>
/// <param name="Days">How many days after settlement.</param>
/// <param name="BankingDays">Whether they are the bank's business days; otherwise calendar days.</param>
/// <param name="Source">The rule's source.</param>
public sealed record FinalityRule(IReadOnlyList<string> Methods, string Basis, int Days, bool BankingDays, string Source);
