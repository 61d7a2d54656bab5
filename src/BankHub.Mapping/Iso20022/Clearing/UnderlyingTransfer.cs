using BankHub.Core.Payments;

namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>The customer's transfer that a cover payment pays for, so that agents between can look at who pays whom.</summary>
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

    /// <summary>What a cover payment tells of a payment.</summary>
    public static UnderlyingTransfer Of(Payment payment) => new()
    {
        UltimateDebtor = payment.UltimateDebtor,
        Debtor = payment.Debtor,
        DebtorAccount = payment.DebtorAccount,
        DebtorAgent = payment.DebtorAgent,
        IntermediaryAgents = payment.IntermediaryAgents,
        CreditorAgent = payment.CreditorAgent,
        Creditor = payment.Creditor,
        CreditorAccount = payment.CreditorAccount,
        UltimateCreditor = payment.UltimateCreditor,
        InstructionForCreditorAgent = payment.InstructionForCreditorAgent,
        RemittanceInformation = payment.RemittanceInformation,
        InstructedAmount = payment.Amount,
    };
}
