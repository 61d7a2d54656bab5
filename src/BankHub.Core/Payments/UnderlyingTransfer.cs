namespace BankHub.Core.Payments;

/// <summary>The customer's transfer that a cover pays for, so that the banks between can look at who pays whom.</summary>
public sealed record UnderlyingTransfer
{
    public Party? UltimateDebtor { get; init; }

    public Party? InitiatingParty { get; init; }

    public required Party Debtor { get; init; }

    public Account? DebtorAccount { get; init; }

    public Agent? DebtorAgent { get; init; }

    public ValueList<Agent> PreviousInstructingAgents { get; init; } = [];

    public ValueList<Agent> IntermediaryAgents { get; init; } = [];

    public Agent? CreditorAgent { get; init; }

    public required Party Creditor { get; init; }

    public Account? CreditorAccount { get; init; }

    public Party? UltimateCreditor { get; init; }

    public ValueList<InstructionForCreditorAgent> InstructionForCreditorAgent { get; init; } = [];

    public ValueList<InstructionForCreditorAgent> InstructionsForNextAgent { get; init; } = [];

    public RemittanceInformation? RemittanceInformation { get; init; }

    public Money? InstructedAmount { get; init; }
}
