using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Components.Remittance;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.Clearing;

/// <summary>What credit transfers of customers and of institutions between agents both say.</summary>
public interface IInterbankTransfer
{
    PaymentIdentification? PaymentIdentification { get; set; }

    PaymentTypeInformation? PaymentTypeInformation { get; set; }

    Amount? InterbankSettlementAmount { get; set; }

    DateOnly? InterbankSettlementDate { get; set; }

    string? SettlementPriority { get; set; }

    Agent? PreviousInstructingAgent1 { get; set; }

    Agent? PreviousInstructingAgent2 { get; set; }

    Agent? PreviousInstructingAgent3 { get; set; }

    Agent? InstructingAgent { get; set; }

    Agent? InstructedAgent { get; set; }

    Agent? IntermediaryAgent1 { get; set; }

    CashAccount? IntermediaryAgent1Account { get; set; }

    Agent? IntermediaryAgent2 { get; set; }

    Agent? IntermediaryAgent3 { get; set; }

    CashAccount? DebtorAccount { get; set; }

    Agent? DebtorAgent { get; set; }

    CashAccount? DebtorAgentAccount { get; set; }

    Agent? CreditorAgent { get; set; }

    CashAccount? CreditorAgentAccount { get; set; }

    CashAccount? CreditorAccount { get; set; }

    IReadOnlyList<InstructionForAgent> InstructionsForCreditorAgent { get; set; }

    IReadOnlyList<InstructionForAgent> InstructionsForNextAgent { get; set; }

    CodeOrProprietary? Purpose { get; set; }

    RemittanceInformation? Remittance { get; set; }
}
