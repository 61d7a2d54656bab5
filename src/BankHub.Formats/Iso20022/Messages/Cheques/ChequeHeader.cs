using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.Cheques;

/// <summary>What is true of all cheques of a message.</summary>
public sealed class ChequeHeader : IComponent, ITotals
{
    public string? MessageIdentification { get; set; }

    public IsoDateTime? CreationDateTime { get; set; }

    public string? NumberOfCheques { get; set; }

    public decimal? ControlSum { get; set; }

    string? ITotals.NumberOfTransactions
    {
        get => NumberOfCheques;
        set => NumberOfCheques = value;
    }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        MessageIdentification = x.Text("MsgId"u8, MessageIdentification, TextType.Max35, Use.Required);
        CreationDateTime = x.Moment("CreDtTm"u8, CreationDateTime, Use.Required);
        NumberOfCheques = x.Text("NbOfChqs"u8, NumberOfCheques, TextType.Numeric15, Use.Required);
        ControlSum = x.Number("CtrlSum"u8, ControlSum, NumberType.Decimal);
    }
}
