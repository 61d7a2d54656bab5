using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Components.Remittance;
using BankHub.Formats.Iso20022.Components.Tax;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Originals;

/// <summary>The customer credit transfer that a cover payment pays for.</summary>
public sealed class UnderlyingCreditTransfer : IComponent
{
    public PartyIdentification? UltimateDebtor { get; set; }

    public PartyIdentification? InitiatingParty { get; set; }

    public PartyIdentification? Debtor { get; set; }

    public CashAccount? DebtorAccount { get; set; }

    public Agent? DebtorAgent { get; set; }

    public CashAccount? DebtorAgentAccount { get; set; }

    public Agent? PreviousInstructingAgent1 { get; set; }

    public CashAccount? PreviousInstructingAgent1Account { get; set; }

    public Agent? PreviousInstructingAgent2 { get; set; }

    public CashAccount? PreviousInstructingAgent2Account { get; set; }

    public Agent? PreviousInstructingAgent3 { get; set; }

    public CashAccount? PreviousInstructingAgent3Account { get; set; }

    public Agent? IntermediaryAgent1 { get; set; }

    public CashAccount? IntermediaryAgent1Account { get; set; }

    public Agent? IntermediaryAgent2 { get; set; }

    public CashAccount? IntermediaryAgent2Account { get; set; }

    public Agent? IntermediaryAgent3 { get; set; }

    public CashAccount? IntermediaryAgent3Account { get; set; }

    public Agent? CreditorAgent { get; set; }

    public CashAccount? CreditorAgentAccount { get; set; }

    public PartyIdentification? Creditor { get; set; }

    public CashAccount? CreditorAccount { get; set; }

    public PartyIdentification? UltimateCreditor { get; set; }

    public IReadOnlyList<InstructionForAgent> InstructionsForCreditorAgent { get; set; } = [];

    public IReadOnlyList<InstructionForAgent> InstructionsForNextAgent { get; set; } = [];

    public TaxInformation? Tax { get; set; }

    public RemittanceInformation? Remittance { get; set; }

    public Amount? InstructedAmount { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        UltimateDebtor = x.Part("UltmtDbtr"u8, UltimateDebtor);
        InitiatingParty = x.Part("InitgPty"u8, InitiatingParty);
        Debtor = x.Part("Dbtr"u8, Debtor, Use.Required);
        DebtorAccount = x.Part("DbtrAcct"u8, DebtorAccount);
        DebtorAgent = x.Part("DbtrAgt"u8, DebtorAgent, Use.Required);
        DebtorAgentAccount = x.Part("DbtrAgtAcct"u8, DebtorAgentAccount);
        PreviousInstructingAgent1 = x.Part("PrvsInstgAgt1"u8, PreviousInstructingAgent1);
        PreviousInstructingAgent1Account = x.Part("PrvsInstgAgt1Acct"u8, PreviousInstructingAgent1Account);
        PreviousInstructingAgent2 = x.Part("PrvsInstgAgt2"u8, PreviousInstructingAgent2);
        PreviousInstructingAgent2Account = x.Part("PrvsInstgAgt2Acct"u8, PreviousInstructingAgent2Account);
        PreviousInstructingAgent3 = x.Part("PrvsInstgAgt3"u8, PreviousInstructingAgent3);
        PreviousInstructingAgent3Account = x.Part("PrvsInstgAgt3Acct"u8, PreviousInstructingAgent3Account);
        IntermediaryAgent1 = x.Part("IntrmyAgt1"u8, IntermediaryAgent1);
        IntermediaryAgent1Account = x.Part("IntrmyAgt1Acct"u8, IntermediaryAgent1Account);
        IntermediaryAgent2 = x.Part("IntrmyAgt2"u8, IntermediaryAgent2);
        IntermediaryAgent2Account = x.Part("IntrmyAgt2Acct"u8, IntermediaryAgent2Account);
        IntermediaryAgent3 = x.Part("IntrmyAgt3"u8, IntermediaryAgent3);
        IntermediaryAgent3Account = x.Part("IntrmyAgt3Acct"u8, IntermediaryAgent3Account);
        CreditorAgent = x.Part("CdtrAgt"u8, CreditorAgent, Use.Required);
        CreditorAgentAccount = x.Part("CdtrAgtAcct"u8, CreditorAgentAccount);
        Creditor = x.Part("Cdtr"u8, Creditor, Use.Required);
        CreditorAccount = x.Part("CdtrAcct"u8, CreditorAccount);
        UltimateCreditor = x.Part("UltmtCdtr"u8, UltimateCreditor);
        InstructionsForCreditorAgent = x.ForCreditorAgent("InstrForCdtrAgt"u8, InstructionsForCreditorAgent);
        InstructionsForNextAgent = x.ForNextAgent("InstrForNxtAgt"u8, InstructionsForNextAgent);
        Tax = x.PartAs("Tax"u8, Tax, Variant.PaymentTax);
        Remittance = x.Part("RmtInf"u8, Remittance);
        InstructedAmount = x.Amount("InstdAmt"u8, InstructedAmount);
    }
}
