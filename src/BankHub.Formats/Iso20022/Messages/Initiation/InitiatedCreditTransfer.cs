using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Amounts;
using BankHub.Formats.Iso20022.Components.Mandates;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Components.Regulatory;
using BankHub.Formats.Iso20022.Components.Remittance;
using BankHub.Formats.Iso20022.Components.Tax;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Initiation;

/// <summary>A credit transfer of pain.001 (CreditTransferTransaction).</summary>
public sealed class InitiatedCreditTransfer : IComponent, ICounted
{
    public PaymentIdentification? PaymentIdentification { get; set; }

    public PaymentTypeInformation? PaymentTypeInformation { get; set; }

    public AmountChoice? Amount { get; set; }

    public ExchangeRate? ExchangeRate { get; set; }

    public string? ChargeBearer { get; set; }

    public CreditTransferMandate? Mandate { get; set; }

    public Cheque? Cheque { get; set; }

    public PartyIdentification? UltimateDebtor { get; set; }

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

    public InstructionForAgent? InstructionForDebtorAgent { get; set; }

    public CodeOrProprietary? Purpose { get; set; }

    public IReadOnlyList<RegulatoryReporting> RegulatoryReporting { get; set; } = [];

    public TaxInformation? Tax { get; set; }

    public IReadOnlyList<RemittanceLocation> RelatedRemittance { get; set; } = [];

    public RemittanceInformation? Remittance { get; set; }

    public int SupplementaryData { get; set; }

    Amount? ICounted.CountedAmount => Amount?.InstructedAmount ?? Amount?.EquivalentAmount?.Amount;

    void IComponent.Describe<TSide>(ref TSide x)
    {
        PaymentIdentification = x.PartAs("PmtId"u8, PaymentIdentification, Variant.Initiation, Use.Required);
        PaymentTypeInformation = x.PartAs("PmtTpInf"u8, PaymentTypeInformation, Variant.Initiation);
        Amount = x.Part("Amt"u8, Amount, Use.Required);
        ExchangeRate = x.Part("XchgRateInf"u8, ExchangeRate);
        ChargeBearer = x.Text("ChrgBr"u8, ChargeBearer, Codes.ChargeBearer);
        Mandate = x.Part("MndtRltdInf"u8, Mandate, Use.Since(Dialect.Year2020));
        Cheque = x.Part("ChqInstr"u8, Cheque);
        UltimateDebtor = x.Part("UltmtDbtr"u8, UltimateDebtor);
        IntermediaryAgent1 = x.Part("IntrmyAgt1"u8, IntermediaryAgent1);
        IntermediaryAgent1Account = x.Part("IntrmyAgt1Acct"u8, IntermediaryAgent1Account);
        IntermediaryAgent2 = x.Part("IntrmyAgt2"u8, IntermediaryAgent2);
        IntermediaryAgent2Account = x.Part("IntrmyAgt2Acct"u8, IntermediaryAgent2Account);
        IntermediaryAgent3 = x.Part("IntrmyAgt3"u8, IntermediaryAgent3);
        IntermediaryAgent3Account = x.Part("IntrmyAgt3Acct"u8, IntermediaryAgent3Account);
        CreditorAgent = x.Part("CdtrAgt"u8, CreditorAgent);
        CreditorAgentAccount = x.Part("CdtrAgtAcct"u8, CreditorAgentAccount);
        Creditor = x.Part("Cdtr"u8, Creditor);
        CreditorAccount = x.Part("CdtrAcct"u8, CreditorAccount);
        UltimateCreditor = x.Part("UltmtCdtr"u8, UltimateCreditor);
        InstructionsForCreditorAgent = x.ForCreditorAgent("InstrForCdtrAgt"u8, InstructionsForCreditorAgent);
        InstructionForDebtorAgent = x.ForDebtorAgent("InstrForDbtrAgt"u8, InstructionForDebtorAgent);
        Purpose = x.Coded("Purp"u8, Purpose);
        RegulatoryReporting = x.Parts("RgltryRptg"u8, RegulatoryReporting, Use.AtMost(10));
        Tax = x.PartAs("Tax"u8, Tax, Variant.PaymentTax);
        RelatedRemittance = x.Parts("RltdRmtInf"u8, RelatedRemittance, Use.AtMost(10));
        Remittance = x.Part("RmtInf"u8, Remittance);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData, Use.Since(Dialect.Year2019));
    }
}
