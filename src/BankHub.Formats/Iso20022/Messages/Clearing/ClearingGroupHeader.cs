using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Components.Settlement;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.Clearing;

/// <summary>What is true of all payments between two agents (GroupHeader of pacs.008, pacs.009 and pacs.003).</summary>
public sealed class ClearingGroupHeader : IComponent, ITotals
{
    public string? MessageIdentification { get; set; }

    public IsoDateTime? CreationDateTime { get; set; }

    public IReadOnlyList<CodeOrProprietary> Authorisations { get; set; } = [];

    public bool? BatchBooking { get; set; }

    public string? NumberOfTransactions { get; set; }

    public decimal? ControlSum { get; set; }

    public Amount? TotalInterbankSettlementAmount { get; set; }

    public DateOnly? InterbankSettlementDate { get; set; }

    public SettlementInstruction? SettlementInformation { get; set; }

    public PaymentTypeInformation? PaymentTypeInformation { get; set; }

    public Agent? InstructingAgent { get; set; }

    public Agent? InstructedAgent { get; set; }

    Amount? ITotals.SettlementTotal
    {
        get => TotalInterbankSettlementAmount;
        set => TotalInterbankSettlementAmount = value;
    }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var variant = x.Variant;
        MessageIdentification = x.Text("MsgId"u8, MessageIdentification, TextType.Max35, Use.Required);
        CreationDateTime = x.Moment("CreDtTm"u8, CreationDateTime, Use.Required);
        var authorisations = variant == Variant.Collection ? Use.AtMost(2) : Use.Never;
        Authorisations = x.CodedList("Authstn"u8, Authorisations, Codes.Authorisation, TextType.Max128, authorisations);
        BatchBooking = x.Flag("BtchBookg"u8, BatchBooking);
        NumberOfTransactions = x.Text("NbOfTxs"u8, NumberOfTransactions, TextType.Numeric15, Use.Required);
        ControlSum = x.Number("CtrlSum"u8, ControlSum, NumberType.Decimal);
        TotalInterbankSettlementAmount = x.Amount("TtlIntrBkSttlmAmt"u8, TotalInterbankSettlementAmount);
        InterbankSettlementDate = x.Date("IntrBkSttlmDt"u8, InterbankSettlementDate);
        SettlementInformation = x.PartAs("SttlmInf"u8, SettlementInformation, variant, Use.Required);
        PaymentTypeInformation = x.PartAs("PmtTpInf"u8, PaymentTypeInformation, variant | Variant.Clearing);
        InstructingAgent = x.Part("InstgAgt"u8, InstructingAgent);
        InstructedAgent = x.Part("InstdAgt"u8, InstructedAgent);
    }
}
