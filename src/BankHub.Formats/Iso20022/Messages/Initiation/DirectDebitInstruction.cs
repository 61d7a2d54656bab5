using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Messages.Initiation;

/// <summary>Payment information of pain.008: what direct debits to one account on one day share, and those debits.</summary>
public sealed class DirectDebitInstruction : IItemGroup, ITotalled, ITotals
{
    public string? PaymentInformationIdentification { get; set; }

    public string? PaymentMethod { get; set; }

    public bool? BatchBooking { get; set; }

    public string? NumberOfTransactions { get; set; }

    public decimal? ControlSum { get; set; }

    public PaymentTypeInformation? PaymentTypeInformation { get; set; }

    public DateOnly? RequestedCollectionDate { get; set; }

    public PartyIdentification? Creditor { get; set; }

    public CashAccount? CreditorAccount { get; set; }

    public Agent? CreditorAgent { get; set; }

    public CashAccount? CreditorAgentAccount { get; set; }

    public PartyIdentification? UltimateCreditor { get; set; }

    public string? ChargeBearer { get; set; }

    public CashAccount? ChargesAccount { get; set; }

    public Agent? ChargesAccountAgent { get; set; }

    public PartyIdentification? CreditorScheme { get; set; }

    public IEnumerable<InitiatedDirectDebit> Transactions { get; set; } = [];

    ITotals ITotalled.Totals => this;

    void IComponent.Describe<TSide>(ref TSide x)
    {
        PaymentInformationIdentification = x.Text("PmtInfId"u8, PaymentInformationIdentification, TextType.Max35, Use.Required);
        PaymentMethod = x.Text("PmtMtd"u8, PaymentMethod, Codes.DirectDebitMethod, Use.Required);
        BatchBooking = x.Flag("BtchBookg"u8, BatchBooking);
        NumberOfTransactions = x.Text("NbOfTxs"u8, NumberOfTransactions, TextType.Numeric15);
        ControlSum = x.Number("CtrlSum"u8, ControlSum, NumberType.Decimal);
        PaymentTypeInformation = x.PartAs("PmtTpInf"u8, PaymentTypeInformation, Variant.Initiation | Variant.Collection);
        RequestedCollectionDate = x.Date("ReqdColltnDt"u8, RequestedCollectionDate, Use.Required);
        Creditor = x.Part("Cdtr"u8, Creditor, Use.Required);
        CreditorAccount = x.Part("CdtrAcct"u8, CreditorAccount, Use.Required);
        CreditorAgent = x.Part("CdtrAgt"u8, CreditorAgent, Use.Required);
        CreditorAgentAccount = x.Part("CdtrAgtAcct"u8, CreditorAgentAccount);
        UltimateCreditor = x.Part("UltmtCdtr"u8, UltimateCreditor);
        ChargeBearer = x.Text("ChrgBr"u8, ChargeBearer, Codes.ChargeBearer);
        ChargesAccount = x.Part("ChrgsAcct"u8, ChargesAccount);
        ChargesAccountAgent = x.Part("ChrgsAcctAgt"u8, ChargesAccountAgent);
        CreditorScheme = x.Part("CdtrSchmeId"u8, CreditorScheme);
        Transactions = x.Items("DrctDbtTxInf"u8, Transactions, Use.Required);
    }
}
