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

/// <summary>A payment that goes back between agents, returned or reversed: what both say alike.</summary>
public abstract class BackwardPayment : IAgentOriginalNames, ICounted
{
    private protected BackwardPayment()
    {
    }

    /// <summary>The name of the return or reversal itself.</summary>
    public string? Identification { get; set; }

    public OriginalGroup? OriginalGroup { get; set; }

    public string? OriginalInstructionIdentification { get; set; }

    public string? OriginalEndToEndIdentification { get; set; }

    public string? OriginalTransactionIdentification { get; set; }

    public string? OriginalUetr { get; set; }

    public string? OriginalClearingSystemReference { get; set; }

    public Amount? OriginalInterbankSettlementAmount { get; set; }

    /// <summary>What goes back.</summary>
    public Amount? InterbankSettlementAmount { get; set; }

    public DateOnly? InterbankSettlementDate { get; set; }

    public string? SettlementPriority { get; set; }

    public SettlementTimeIndication? SettlementTimeIndication { get; set; }

    /// <summary>What goes back of what was instructed.</summary>
    public Amount? InstructedAmount { get; set; }

    public decimal? ExchangeRate { get; set; }

    public Amount? CompensationAmount { get; set; }

    public string? ChargeBearer { get; set; }

    public IReadOnlyList<Charges> Charges { get; set; } = [];

    public Agent? InstructingAgent { get; set; }

    public Agent? InstructedAgent { get; set; }

    public IReadOnlyList<ReasonInformation> Reasons { get; set; } = [];

    public OriginalTransaction? OriginalTransaction { get; set; }

    public int SupplementaryData { get; set; }

    Amount? ICounted.CountedAmount => InterbankSettlementAmount;

    private protected void DescribeNames<TSide>(ref TSide x, ReadOnlySpan<byte> identification)
        where TSide : struct, ISide, allows ref struct
    {
        Identification = x.Text(identification, Identification, TextType.Max35);
        OriginalGroup = x.Part("OrgnlGrpInf"u8, OriginalGroup);
        OriginalInstructionIdentification = x.Text("OrgnlInstrId"u8, OriginalInstructionIdentification, TextType.Max35);
        OriginalEndToEndIdentification = x.Text("OrgnlEndToEndId"u8, OriginalEndToEndIdentification, TextType.Max35);
        OriginalTransactionIdentification = x.Text("OrgnlTxId"u8, OriginalTransactionIdentification, TextType.Max35);
        OriginalUetr = x.Text("OrgnlUETR"u8, OriginalUetr, TextType.Uetr, Use.Since(Dialect.Year2019));
        OriginalClearingSystemReference = x.Text("OrgnlClrSysRef"u8, OriginalClearingSystemReference, TextType.Max35);
        OriginalInterbankSettlementAmount = x.Amount("OrgnlIntrBkSttlmAmt"u8, OriginalInterbankSettlementAmount);
    }

    private protected void DescribeMoney<TSide>(ref TSide x, ReadOnlySpan<byte> settled, ReadOnlySpan<byte> instructed)
        where TSide : struct, ISide, allows ref struct
    {
        InterbankSettlementAmount = x.Amount(settled, InterbankSettlementAmount, Use.Required);
        InterbankSettlementDate = x.Date("IntrBkSttlmDt"u8, InterbankSettlementDate);
        SettlementPriority = x.Text("SttlmPrty"u8, SettlementPriority, Codes.SettlementPriority);
        SettlementTimeIndication = x.Part("SttlmTmIndctn"u8, SettlementTimeIndication);
        InstructedAmount = x.Amount(instructed, InstructedAmount);
        ExchangeRate = x.Number("XchgRate"u8, ExchangeRate, NumberType.Rate);
        CompensationAmount = x.Amount("CompstnAmt"u8, CompensationAmount);
        ChargeBearer = x.Text("ChrgBr"u8, ChargeBearer, Codes.ChargeBearer);
        Charges = x.Parts("ChrgsInf"u8, Charges);
    }

    private protected void DescribeAgents<TSide>(ref TSide x)
        where TSide : struct, ISide, allows ref struct
    {
        InstructingAgent = x.Part("InstgAgt"u8, InstructingAgent);
        InstructedAgent = x.Part("InstdAgt"u8, InstructedAgent);
    }
}
