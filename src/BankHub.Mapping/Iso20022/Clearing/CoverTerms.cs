using BankHub.Core.Payments;

namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>How the cover of customers' transfers goes.</summary>
/// <param name="CreditorAgent">Where the bank that gets the cover keeps its account; null where that is the receiver.</param>
public sealed record CoverTerms(Agent? CreditorAgent);
