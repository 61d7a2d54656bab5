using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Initiation;

/// <summary>Payment information of pain.001: what credit transfers from one account on one day share, and those transfers.</summary>
public sealed class CreditTransferInstruction : IItemGroup, ITotalled, ITotals
{
    public string? PaymentInformationIdentification { get; set; }

    public string? PaymentMethod { get; set; }

    public AdviceType? RequestedAdviceType { get; set; }

    public bool? BatchBooking { get; set; }

    public string? NumberOfTransactions { get; set; }

    public decimal? ControlSum { get; set; }

    public PaymentTypeInformation? PaymentTypeInformation { get; set; }

    public DateChoice? RequestedExecutionDate { get; set; }

    public DateOnly? PoolingAdjustmentDate { get; set; }

    public PartyIdentification? Debtor { get; set; }

    public CashAccount? DebtorAccount { get; set; }

    public Agent? DebtorAgent { get; set; }

    public CashAccount? DebtorAgentAccount { get; set; }

    public string? InstructionForDebtorAgent { get; set; }

    public PartyIdentification? UltimateDebtor { get; set; }

    public string? ChargeBearer { get; set; }

    public CashAccount? ChargesAccount { get; set; }

    public Agent? ChargesAccountAgent { get; set; }

    public IEnumerable<InitiatedCreditTransfer> Transactions { get; set; } = [];

    ITotals ITotalled.Totals => this;

    void IComponent.Describe<TSide>(ref TSide x)
    {
        PaymentInformationIdentification = x.Text("PmtInfId"u8, PaymentInformationIdentification, TextType.Max35, Use.Required);
        PaymentMethod = x.Text("PmtMtd"u8, PaymentMethod, Codes.PaymentMethod, Use.Required);
        RequestedAdviceType = x.Part("ReqdAdvcTp"u8, RequestedAdviceType, Use.Since(Dialect.Year2021));
        BatchBooking = x.Flag("BtchBookg"u8, BatchBooking);
        NumberOfTransactions = x.Text("NbOfTxs"u8, NumberOfTransactions, TextType.Numeric15);
        ControlSum = x.Number("CtrlSum"u8, ControlSum, NumberType.Decimal);
        PaymentTypeInformation = x.PartAs("PmtTpInf"u8, PaymentTypeInformation, Variant.Initiation);
        RequestedExecutionDate = x.DateOrChoice("ReqdExctnDt"u8, RequestedExecutionDate, Dialect.Year2019, Use.Required);
        PoolingAdjustmentDate = x.Date("PoolgAdjstmntDt"u8, PoolingAdjustmentDate);
        Debtor = x.Part("Dbtr"u8, Debtor, Use.Required);
        DebtorAccount = x.Part("DbtrAcct"u8, DebtorAccount, Use.Required);
        DebtorAgent = x.Part("DbtrAgt"u8, DebtorAgent, Use.Required);
        DebtorAgentAccount = x.Part("DbtrAgtAcct"u8, DebtorAgentAccount);
        InstructionForDebtorAgent = x.Text("InstrForDbtrAgt"u8, InstructionForDebtorAgent, TextType.Max140, Use.Since(Dialect.Year2019));
        UltimateDebtor = x.Part("UltmtDbtr"u8, UltimateDebtor);
        ChargeBearer = x.Text("ChrgBr"u8, ChargeBearer, Codes.ChargeBearer);
        ChargesAccount = x.Part("ChrgsAcct"u8, ChargesAccount);
        ChargesAccountAgent = x.Part("ChrgsAcctAgt"u8, ChargesAccountAgent);
        Transactions = x.Items("CdtTrfTxInf"u8, Transactions, Use.Required);
    }
}
