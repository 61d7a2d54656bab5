using BankHub.Core.Payments;

namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>Between whom a message goes that may be a copy of one sent before: its business header alone can say so.</summary>
public sealed record PossibleCopy(Agent From, Agent To);
