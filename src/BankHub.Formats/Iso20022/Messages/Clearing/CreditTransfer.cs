using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Amounts;
using BankHub.Formats.Iso20022.Components.Mandates;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Components.Regulatory;
using BankHub.Formats.Iso20022.Components.Remittance;
using BankHub.Formats.Iso20022.Components.Settlement;
using BankHub.Formats.Iso20022.Components.Tax;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Clearing;

/// <summary>A customer credit transfer between agents (CreditTransferTransaction of pacs.008).</summary>
public sealed class CreditTransfer : IInterbankTransfer, IComponent, ICounted
{
    public PaymentIdentification? PaymentIdentification { get; set; }

    public PaymentTypeInformation? PaymentTypeInformation { get; set; }

    public Amount? InterbankSettlementAmount { get; set; }

    public DateOnly? InterbankSettlementDate { get; set; }

    public string? SettlementPriority { get; set; }

    public SettlementTimeIndication? SettlementTimeIndication { get; set; }

    public SettlementTimeRequest? SettlementTimeRequest { get; set; }

    public IsoDateTime? AcceptanceDateTime { get; set; }

    public DateOnly? PoolingAdjustmentDate { get; set; }

    public Amount? InstructedAmount { get; set; }

    public decimal? ExchangeRate { get; set; }

    public string? ChargeBearer { get; set; }

    public IReadOnlyList<Charges> Charges { get; set; } = [];

    public CreditTransferMandate? Mandate { get; set; }

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

    public PartyIdentification? UltimateDebtor { get; set; }

    public PartyIdentification? InitiatingParty { get; set; }

    public PartyIdentification? Debtor { get; set; }

    public CashAccount? DebtorAccount { get; set; }

    public Agent? DebtorAgent { get; set; }

    public CashAccount? DebtorAgentAccount { get; set; }

    public Agent? CreditorAgent { get; set; }

    public CashAccount? CreditorAgentAccount { get; set; }

    public PartyIdentification? Creditor { get; set; }

    public CashAccount? CreditorAccount { get; set; }

    public PartyIdentification? UltimateCreditor { get; set; }

    public IReadOnlyList<InstructionForAgent> InstructionsForCreditorAgent { get; set; } = [];

    public IReadOnlyList<InstructionForAgent> InstructionsForNextAgent { get; set; } = [];

    public CodeOrProprietary? Purpose { get; set; }

    public IReadOnlyList<RegulatoryReporting> RegulatoryReporting { get; set; } = [];

    public TaxInformation? Tax { get; set; }

    public IReadOnlyList<RemittanceLocation> RelatedRemittance { get; set; } = [];

    public RemittanceInformation? Remittance { get; set; }

    public int SupplementaryData { get; set; }

    Amount? ICounted.CountedAmount => InterbankSettlementAmount;

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var isNew = x.Dialect >= Dialect.Year2019;
        PaymentIdentification = x.PartAs("PmtId"u8, PaymentIdentification, Variant.Clearing, Use.Required);
        PaymentTypeInformation = x.PartAs("PmtTpInf"u8, PaymentTypeInformation, Variant.Clearing);
        InterbankSettlementAmount = x.Amount("IntrBkSttlmAmt"u8, InterbankSettlementAmount, Use.Required);
        InterbankSettlementDate = x.Date("IntrBkSttlmDt"u8, InterbankSettlementDate);
        SettlementPriority = x.Text("SttlmPrty"u8, SettlementPriority, Codes.SettlementPriority);
        SettlementTimeIndication = x.Part("SttlmTmIndctn"u8, SettlementTimeIndication);
        SettlementTimeRequest = x.Part("SttlmTmReq"u8, SettlementTimeRequest);
        AcceptanceDateTime = x.Moment("AccptncDtTm"u8, AcceptanceDateTime);
        PoolingAdjustmentDate = x.Date("PoolgAdjstmntDt"u8, PoolingAdjustmentDate);
        InstructedAmount = x.Amount("InstdAmt"u8, InstructedAmount);
        ExchangeRate = x.Number("XchgRate"u8, ExchangeRate, NumberType.Rate);
        ChargeBearer = x.Text("ChrgBr"u8, ChargeBearer, Codes.ChargeBearer, Use.Required);
        Charges = x.Parts("ChrgsInf"u8, Charges);
        Mandate = x.Part("MndtRltdInf"u8, Mandate, Use.Since(Dialect.Year2020));
        PreviousInstructingAgent1 = x.Part(isNew ? "PrvsInstgAgt1"u8 : "PrvsInstgAgt"u8, PreviousInstructingAgent1);
        PreviousInstructingAgent1Account = x.Part(isNew ? "PrvsInstgAgt1Acct"u8 : "PrvsInstgAgtAcct"u8, PreviousInstructingAgent1Account);
        PreviousInstructingAgent2 = x.Part("PrvsInstgAgt2"u8, PreviousInstructingAgent2, Use.Since(Dialect.Year2019));
        PreviousInstructingAgent2Account = x.Part("PrvsInstgAgt2Acct"u8, PreviousInstructingAgent2Account, Use.Since(Dialect.Year2019));
        PreviousInstructingAgent3 = x.Part("PrvsInstgAgt3"u8, PreviousInstructingAgent3, Use.Since(Dialect.Year2019));
        PreviousInstructingAgent3Account = x.Part("PrvsInstgAgt3Acct"u8, PreviousInstructingAgent3Account, Use.Since(Dialect.Year2019));
        InstructingAgent = x.Part("InstgAgt"u8, InstructingAgent);
        InstructedAgent = x.Part("InstdAgt"u8, InstructedAgent);
        IntermediaryAgent1 = x.Part("IntrmyAgt1"u8, IntermediaryAgent1);
        IntermediaryAgent1Account = x.Part("IntrmyAgt1Acct"u8, IntermediaryAgent1Account);
        IntermediaryAgent2 = x.Part("IntrmyAgt2"u8, IntermediaryAgent2);
        IntermediaryAgent2Account = x.Part("IntrmyAgt2Acct"u8, IntermediaryAgent2Account);
        IntermediaryAgent3 = x.Part("IntrmyAgt3"u8, IntermediaryAgent3);
        IntermediaryAgent3Account = x.Part("IntrmyAgt3Acct"u8, IntermediaryAgent3Account);
        UltimateDebtor = x.Part("UltmtDbtr"u8, UltimateDebtor);
        InitiatingParty = x.Part("InitgPty"u8, InitiatingParty);
        Debtor = x.Part("Dbtr"u8, Debtor, Use.Required);
        DebtorAccount = x.Part("DbtrAcct"u8, DebtorAccount);
        DebtorAgent = x.Part("DbtrAgt"u8, DebtorAgent, Use.Required);
        DebtorAgentAccount = x.Part("DbtrAgtAcct"u8, DebtorAgentAccount);
        CreditorAgent = x.Part("CdtrAgt"u8, CreditorAgent, Use.Required);
        CreditorAgentAccount = x.Part("CdtrAgtAcct"u8, CreditorAgentAccount);
        Creditor = x.Part("Cdtr"u8, Creditor, Use.Required);
        CreditorAccount = x.Part("CdtrAcct"u8, CreditorAccount);
        UltimateCreditor = x.Part("UltmtCdtr"u8, UltimateCreditor);
        InstructionsForCreditorAgent = x.ForCreditorAgent("InstrForCdtrAgt"u8, InstructionsForCreditorAgent);
        InstructionsForNextAgent = x.ForNextAgent("InstrForNxtAgt"u8, InstructionsForNextAgent);
        Purpose = x.Coded("Purp"u8, Purpose);
        RegulatoryReporting = x.Parts("RgltryRptg"u8, RegulatoryReporting, Use.AtMost(10));
        Tax = x.PartAs("Tax"u8, Tax, Variant.PaymentTax, Use.Since(Dialect.Year2013));
        RelatedRemittance = x.Parts("RltdRmtInf"u8, RelatedRemittance, Use.AtMost(10));
        Remittance = x.Part("RmtInf"u8, Remittance);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData, Use.Since(Dialect.Year2013));
    }
}
