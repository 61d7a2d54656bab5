using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Settlement;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.Returns;

/// <summary>What is true of all payments that go back, returned or reversed.</summary>
public abstract class BackwardHeader : ITotals
{
    private protected BackwardHeader()
    {
    }

    public string? MessageIdentification { get; set; }

    public IsoDateTime? CreationDateTime { get; set; }

    public IReadOnlyList<CodeOrProprietary> Authorisations { get; set; } = [];

    public bool? BatchBooking { get; set; }

    public string? NumberOfTransactions { get; set; }

    public decimal? ControlSum { get; set; }

    public DateOnly? InterbankSettlementDate { get; set; }

    public SettlementInstruction? SettlementInformation { get; set; }

    public Agent? InstructingAgent { get; set; }

    public Agent? InstructedAgent { get; set; }

    private protected void DescribeStart<TSide>(ref TSide x)
        where TSide : struct, ISide, allows ref struct
    {
        MessageIdentification = x.Text("MsgId"u8, MessageIdentification, TextType.Max35, Use.Required);
        CreationDateTime = x.Moment("CreDtTm"u8, CreationDateTime, Use.Required);
        Authorisations = x.CodedList("Authstn"u8, Authorisations, Codes.Authorisation, TextType.Max128, Use.AtMost(2));
        BatchBooking = x.Flag("BtchBookg"u8, BatchBooking);
        NumberOfTransactions = x.Text("NbOfTxs"u8, NumberOfTransactions, TextType.Numeric15, Use.Required);
        ControlSum = x.Number("CtrlSum"u8, ControlSum, NumberType.Decimal);
    }

    private protected void DescribeEnd<TSide>(ref TSide x)
        where TSide : struct, ISide, allows ref struct
    {
        InterbankSettlementDate = x.Date("IntrBkSttlmDt"u8, InterbankSettlementDate);
        SettlementInformation = x.PartAs("SttlmInf"u8, SettlementInformation, Variant.None, Use.Required);
        InstructingAgent = x.Part("InstgAgt"u8, InstructingAgent);
        InstructedAgent = x.Part("InstdAgt"u8, InstructedAgent);
    }
}
