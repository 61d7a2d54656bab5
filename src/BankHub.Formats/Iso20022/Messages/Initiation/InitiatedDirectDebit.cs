using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Mandates;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Components.Regulatory;
using BankHub.Formats.Iso20022.Components.Remittance;
using BankHub.Formats.Iso20022.Components.Tax;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Messages.Clearing;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Initiation;

/// <summary>A direct debit of pain.008 (DirectDebitTransactionInformation).</summary>
public sealed class InitiatedDirectDebit : IComponent, ICounted
{
    public PaymentIdentification? PaymentIdentification { get; set; }

    public PaymentTypeInformation? PaymentTypeInformation { get; set; }

    public Amount? InstructedAmount { get; set; }

    public string? ChargeBearer { get; set; }

    public DirectDebitTerms? DirectDebit { get; set; }

    public PartyIdentification? UltimateCreditor { get; set; }

    public Agent? DebtorAgent { get; set; }

    public CashAccount? DebtorAgentAccount { get; set; }

    public PartyIdentification? Debtor { get; set; }

    public CashAccount? DebtorAccount { get; set; }

    public PartyIdentification? UltimateDebtor { get; set; }

    public string? InstructionForCreditorAgent { get; set; }

    public CodeOrProprietary? Purpose { get; set; }

    public IReadOnlyList<RegulatoryReporting> RegulatoryReporting { get; set; } = [];

    public TaxInformation? Tax { get; set; }

    public IReadOnlyList<RemittanceLocation> RelatedRemittance { get; set; } = [];

    public RemittanceInformation? Remittance { get; set; }

    public int SupplementaryData { get; set; }

    Amount? ICounted.CountedAmount => InstructedAmount;

    void IComponent.Describe<TSide>(ref TSide x)
    {
        PaymentIdentification = x.PartAs("PmtId"u8, PaymentIdentification, Variant.Initiation, Use.Required);
        PaymentTypeInformation = x.PartAs("PmtTpInf"u8, PaymentTypeInformation, Variant.Initiation | Variant.Collection);
        InstructedAmount = x.Amount("InstdAmt"u8, InstructedAmount, Use.Required);
        ChargeBearer = x.Text("ChrgBr"u8, ChargeBearer, Codes.ChargeBearer);
        DirectDebit = x.Part("DrctDbtTx"u8, DirectDebit);
        UltimateCreditor = x.Part("UltmtCdtr"u8, UltimateCreditor);
        DebtorAgent = x.Part("DbtrAgt"u8, DebtorAgent, Use.Required);
        DebtorAgentAccount = x.Part("DbtrAgtAcct"u8, DebtorAgentAccount);
        Debtor = x.Part("Dbtr"u8, Debtor, Use.Required);
        DebtorAccount = x.Part("DbtrAcct"u8, DebtorAccount, Use.Required);
        UltimateDebtor = x.Part("UltmtDbtr"u8, UltimateDebtor);
        InstructionForCreditorAgent = x.Text("InstrForCdtrAgt"u8, InstructionForCreditorAgent, TextType.Max140);
        Purpose = x.Coded("Purp"u8, Purpose);
        RegulatoryReporting = x.Parts("RgltryRptg"u8, RegulatoryReporting, Use.AtMost(10));
        Tax = x.PartAs("Tax"u8, Tax, Variant.PaymentTax);
        RelatedRemittance = x.Parts("RltdRmtInf"u8, RelatedRemittance, Use.AtMost(10));
        Remittance = x.Part("RmtInf"u8, Remittance);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData, Use.Since(Dialect.Year2013));
    }
}
