using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Amounts;
using BankHub.Formats.Iso20022.Components.Mandates;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Components.Remittance;
using BankHub.Formats.Iso20022.Components.Settlement;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Originals;

/// <summary>What the payment said that another message is about (OriginalTransactionReference).</summary>
public sealed class OriginalTransaction : IComponent
{
    public Amount? InterbankSettlementAmount { get; set; }

    public AmountChoice? Amount { get; set; }

    public DateOnly? InterbankSettlementDate { get; set; }

    public DateOnly? RequestedCollectionDate { get; set; }

    public DateChoice? RequestedExecutionDate { get; set; }

    public PartyIdentification? CreditorScheme { get; set; }

    public SettlementInstruction? SettlementInformation { get; set; }

    public PaymentTypeInformation? PaymentTypeInformation { get; set; }

    public string? PaymentMethod { get; set; }

    public MandateChoice? Mandate { get; set; }

    public RemittanceInformation? Remittance { get; set; }

    public PartyOrAgent? UltimateDebtor { get; set; }

    public PartyOrAgent? Debtor { get; set; }

    public CashAccount? DebtorAccount { get; set; }

    public Agent? DebtorAgent { get; set; }

    public CashAccount? DebtorAgentAccount { get; set; }

    public Agent? CreditorAgent { get; set; }

    public CashAccount? CreditorAgentAccount { get; set; }

    public PartyOrAgent? Creditor { get; set; }

    public CashAccount? CreditorAccount { get; set; }

    public PartyOrAgent? UltimateCreditor { get; set; }

    public CodeOrProprietary? Purpose { get; set; }

    public UnderlyingCreditTransfer? UnderlyingCreditTransfer { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var underlying = x.Variant == Variant.Return ? Use.Since(Dialect.Year2020) : Use.Never;
        InterbankSettlementAmount = x.Amount("IntrBkSttlmAmt"u8, InterbankSettlementAmount);
        Amount = x.Part("Amt"u8, Amount);
        InterbankSettlementDate = x.Date("IntrBkSttlmDt"u8, InterbankSettlementDate);
        RequestedCollectionDate = x.Date("ReqdColltnDt"u8, RequestedCollectionDate);
        RequestedExecutionDate = x.DateOrChoice("ReqdExctnDt"u8, RequestedExecutionDate, Dialect.Year2016);
        CreditorScheme = x.Part("CdtrSchmeId"u8, CreditorScheme);
        SettlementInformation = x.PartAs("SttlmInf"u8, SettlementInformation, Variant.None);
        PaymentTypeInformation = x.PartAs("PmtTpInf"u8, PaymentTypeInformation, Variant.Clearing | Variant.Collection);
        PaymentMethod = x.Text("PmtMtd"u8, PaymentMethod, Codes.OriginalPaymentMethod);
        Mandate = x.Mandate("MndtRltdInf"u8, Mandate);
        Remittance = x.Part("RmtInf"u8, Remittance);
        UltimateDebtor = x.PartyOrAgent("UltmtDbtr"u8, UltimateDebtor);
        Debtor = x.PartyOrAgent("Dbtr"u8, Debtor);
        DebtorAccount = x.Part("DbtrAcct"u8, DebtorAccount);
        DebtorAgent = x.Part("DbtrAgt"u8, DebtorAgent);
        DebtorAgentAccount = x.Part("DbtrAgtAcct"u8, DebtorAgentAccount);
        CreditorAgent = x.Part("CdtrAgt"u8, CreditorAgent);
        CreditorAgentAccount = x.Part("CdtrAgtAcct"u8, CreditorAgentAccount);
        Creditor = x.PartyOrAgent("Cdtr"u8, Creditor);
        CreditorAccount = x.Part("CdtrAcct"u8, CreditorAccount);
        UltimateCreditor = x.PartyOrAgent("UltmtCdtr"u8, UltimateCreditor);
        Purpose = x.Coded("Purp"u8, Purpose, Use.Since(Dialect.Year2016));
        UnderlyingCreditTransfer = x.Part("UndrlygCstmrCdtTrf"u8, UnderlyingCreditTransfer, underlying);
    }
}
