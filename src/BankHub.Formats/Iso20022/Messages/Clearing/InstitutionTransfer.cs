using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Components.Remittance;
using BankHub.Formats.Iso20022.Components.Settlement;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Clearing;

/// <summary>A credit transfer of a financial institution (CreditTransferTransaction of pacs.009).</summary>
public sealed class InstitutionTransfer : IInterbankTransfer, IComponent, ICounted
{
    public PaymentIdentification? PaymentIdentification { get; set; }

    public PaymentTypeInformation? PaymentTypeInformation { get; set; }

    public Amount? InterbankSettlementAmount { get; set; }

    public DateOnly? InterbankSettlementDate { get; set; }

    public string? SettlementPriority { get; set; }

    public SettlementTimeIndication? SettlementTimeIndication { get; set; }

    public SettlementTimeRequest? SettlementTimeRequest { get; set; }

    public Agent? PreviousInstructingAgent1 { get; set; }

    public CashAccount? PreviousInstructingAgent1Account { get; set; }

    public Agent? PreviousInstructingAgent2 { get; set; }

    public CashAccount? PreviousInstructingAgent2Account { get; set; }

    public Agent? PreviousInstructingAgent3 { get; set; }

    public CashAccount? PreviousInstructingAgent3Account { get; set; }

    public Agent? InstructingAgent { get; set; }

    public Agent? InstructedAgent { get; set; }

    public Agent? IntermediaryAgent1 { get; set; }

    public CashAccount? IntermediaryAgent1Account { get; set; }

    public Agent? IntermediaryAgent2 { get; set; }

    public CashAccount? IntermediaryAgent2Account { get; set; }

    public Agent? IntermediaryAgent3 { get; set; }

    public CashAccount? IntermediaryAgent3Account { get; set; }

    public Agent? UltimateDebtor { get; set; }

    public Agent? Debtor { get; set; }

    public CashAccount? DebtorAccount { get; set; }

    public Agent? DebtorAgent { get; set; }

    public CashAccount? DebtorAgentAccount { get; set; }

    public Agent? CreditorAgent { get; set; }

    public CashAccount? CreditorAgentAccount { get; set; }

    public Agent? Creditor { get; set; }

    public CashAccount? CreditorAccount { get; set; }

    public Agent? UltimateCreditor { get; set; }

    public IReadOnlyList<InstructionForAgent> InstructionsForCreditorAgent { get; set; } = [];

    public IReadOnlyList<InstructionForAgent> InstructionsForNextAgent { get; set; } = [];

    public CodeOrProprietary? Purpose { get; set; }

    public RemittanceInformation? Remittance { get; set; }

    public UnderlyingCreditTransfer? UnderlyingCreditTransfer { get; set; }

    public int SupplementaryData { get; set; }

    Amount? ICounted.CountedAmount => InterbankSettlementAmount;

    void IComponent.Describe<TSide>(ref TSide x)
    {
        PaymentIdentification = x.PartAs("PmtId"u8, PaymentIdentification, Variant.Clearing, Use.Required);
        PaymentTypeInformation = x.PartAs("PmtTpInf"u8, PaymentTypeInformation, Variant.Clearing);
        InterbankSettlementAmount = x.Amount("IntrBkSttlmAmt"u8, InterbankSettlementAmount, Use.Required);
        InterbankSettlementDate = x.Date("IntrBkSttlmDt"u8, InterbankSettlementDate);
        SettlementPriority = x.Text("SttlmPrty"u8, SettlementPriority, Codes.SettlementPriority);
        SettlementTimeIndication = x.Part("SttlmTmIndctn"u8, SettlementTimeIndication);
        SettlementTimeRequest = x.Part("SttlmTmReq"u8, SettlementTimeRequest);
        PreviousInstructingAgent1 = x.Part("PrvsInstgAgt1"u8, PreviousInstructingAgent1);
        PreviousInstructingAgent1Account = x.Part("PrvsInstgAgt1Acct"u8, PreviousInstructingAgent1Account);
        PreviousInstructingAgent2 = x.Part("PrvsInstgAgt2"u8, PreviousInstructingAgent2);
        PreviousInstructingAgent2Account = x.Part("PrvsInstgAgt2Acct"u8, PreviousInstructingAgent2Account);
        PreviousInstructingAgent3 = x.Part("PrvsInstgAgt3"u8, PreviousInstructingAgent3);
        PreviousInstructingAgent3Account = x.Part("PrvsInstgAgt3Acct"u8, PreviousInstructingAgent3Account);
        InstructingAgent = x.Part("InstgAgt"u8, InstructingAgent);
        InstructedAgent = x.Part("InstdAgt"u8, InstructedAgent);
        IntermediaryAgent1 = x.Part("IntrmyAgt1"u8, IntermediaryAgent1);
        IntermediaryAgent1Account = x.Part("IntrmyAgt1Acct"u8, IntermediaryAgent1Account);
        IntermediaryAgent2 = x.Part("IntrmyAgt2"u8, IntermediaryAgent2);
        IntermediaryAgent2Account = x.Part("IntrmyAgt2Acct"u8, IntermediaryAgent2Account);
        IntermediaryAgent3 = x.Part("IntrmyAgt3"u8, IntermediaryAgent3);
        IntermediaryAgent3Account = x.Part("IntrmyAgt3Acct"u8, IntermediaryAgent3Account);
        UltimateDebtor = x.Part("UltmtDbtr"u8, UltimateDebtor);
        Debtor = x.Part("Dbtr"u8, Debtor, Use.Required);
        DebtorAccount = x.Part("DbtrAcct"u8, DebtorAccount);
        DebtorAgent = x.Part("DbtrAgt"u8, DebtorAgent);
        DebtorAgentAccount = x.Part("DbtrAgtAcct"u8, DebtorAgentAccount);
        CreditorAgent = x.Part("CdtrAgt"u8, CreditorAgent);
        CreditorAgentAccount = x.Part("CdtrAgtAcct"u8, CreditorAgentAccount);
        Creditor = x.Part("Cdtr"u8, Creditor, Use.Required);
        CreditorAccount = x.Part("CdtrAcct"u8, CreditorAccount);
        UltimateCreditor = x.Part("UltmtCdtr"u8, UltimateCreditor);
        InstructionsForCreditorAgent = x.ForInstitutionAgent("InstrForCdtrAgt"u8, InstructionsForCreditorAgent);
        InstructionsForNextAgent = x.ForNextAgent("InstrForNxtAgt"u8, InstructionsForNextAgent);
        Purpose = x.Coded("Purp"u8, Purpose);
        Remittance = x.PartAs("RmtInf"u8, Remittance, Variant.Institution);
        UnderlyingCreditTransfer = x.Part("UndrlygCstmrCdtTrf"u8, UnderlyingCreditTransfer);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData, Use.Since(Dialect.Year2013));
    }
}
