using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Amounts;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Components.Settlement;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Returns;

/// <summary>A payment that comes back (PaymentTransaction of pacs.004).</summary>
public sealed class ReturnedPayment : IComponent, ICounted
{
    public string? ReturnIdentification { get; set; }

    public OriginalGroup? OriginalGroup { get; set; }

    public string? OriginalInstructionIdentification { get; set; }

    public string? OriginalEndToEndIdentification { get; set; }

    public string? OriginalTransactionIdentification { get; set; }

    public string? OriginalUetr { get; set; }

    public string? OriginalClearingSystemReference { get; set; }

    public Amount? OriginalInterbankSettlementAmount { get; set; }

    public DateOnly? OriginalInterbankSettlementDate { get; set; }

    public Amount? ReturnedInterbankSettlementAmount { get; set; }

    public DateOnly? InterbankSettlementDate { get; set; }

    public string? SettlementPriority { get; set; }

    public SettlementTimeIndication? SettlementTimeIndication { get; set; }

    public Amount? ReturnedInstructedAmount { get; set; }

    public decimal? ExchangeRate { get; set; }

    public Amount? CompensationAmount { get; set; }

    public string? ChargeBearer { get; set; }

    public IReadOnlyList<Charges> Charges { get; set; } = [];

    public string? ClearingSystemReference { get; set; }

    public Agent? InstructingAgent { get; set; }

    public Agent? InstructedAgent { get; set; }

    public ReturnChain? ReturnChain { get; set; }

    public IReadOnlyList<ReasonInformation> Reasons { get; set; } = [];

    public OriginalTransaction? OriginalTransaction { get; set; }

    public int SupplementaryData { get; set; }

    Amount? ICounted.CountedAmount => ReturnedInterbankSettlementAmount;

    void IComponent.Describe<TSide>(ref TSide x)
    {
        ReturnIdentification = x.Text("RtrId"u8, ReturnIdentification, TextType.Max35);
        OriginalGroup = x.Part("OrgnlGrpInf"u8, OriginalGroup);
        OriginalInstructionIdentification = x.Text("OrgnlInstrId"u8, OriginalInstructionIdentification, TextType.Max35);
        OriginalEndToEndIdentification = x.Text("OrgnlEndToEndId"u8, OriginalEndToEndIdentification, TextType.Max35);
        OriginalTransactionIdentification = x.Text("OrgnlTxId"u8, OriginalTransactionIdentification, TextType.Max35);
        OriginalUetr = x.Text("OrgnlUETR"u8, OriginalUetr, TextType.Uetr, Use.Since(Dialect.Year2019));
        OriginalClearingSystemReference = x.Text("OrgnlClrSysRef"u8, OriginalClearingSystemReference, TextType.Max35);
        OriginalInterbankSettlementAmount = x.Amount("OrgnlIntrBkSttlmAmt"u8, OriginalInterbankSettlementAmount);
        OriginalInterbankSettlementDate = x.Date("OrgnlIntrBkSttlmDt"u8, OriginalInterbankSettlementDate);
        ReturnedInterbankSettlementAmount = x.Amount("RtrdIntrBkSttlmAmt"u8, ReturnedInterbankSettlementAmount, Use.Required);
        InterbankSettlementDate = x.Date("IntrBkSttlmDt"u8, InterbankSettlementDate);
        SettlementPriority = x.Text("SttlmPrty"u8, SettlementPriority, Codes.SettlementPriority);
        SettlementTimeIndication = x.Part("SttlmTmIndctn"u8, SettlementTimeIndication);
        ReturnedInstructedAmount = x.Amount("RtrdInstdAmt"u8, ReturnedInstructedAmount);
        ExchangeRate = x.Number("XchgRate"u8, ExchangeRate, NumberType.Rate);
        CompensationAmount = x.Amount("CompstnAmt"u8, CompensationAmount);
        ChargeBearer = x.Text("ChrgBr"u8, ChargeBearer, Codes.ChargeBearer);
        Charges = x.Parts("ChrgsInf"u8, Charges);
        ClearingSystemReference = x.Text("ClrSysRef"u8, ClearingSystemReference, TextType.Max35);
        InstructingAgent = x.Part("InstgAgt"u8, InstructingAgent);
        InstructedAgent = x.Part("InstdAgt"u8, InstructedAgent);
        ReturnChain = x.Part("RtrChain"u8, ReturnChain, Use.Since(Dialect.Year2019));
        Reasons = x.Parts("RtrRsnInf"u8, Reasons);
        OriginalTransaction = x.PartAs("OrgnlTxRef"u8, OriginalTransaction, Variant.Return);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData, Use.Since(Dialect.Year2013));
    }
}
