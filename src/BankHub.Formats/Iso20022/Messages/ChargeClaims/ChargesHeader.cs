using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.ChargeClaims;

/// <summary>What is true of all charges of a message.</summary>
public sealed class ChargesHeader : IComponent, ITotals
{
    public string? MessageIdentification { get; set; }

    public IsoDateTime? CreationDateTime { get; set; }

    public string? NumberOfCharges { get; set; }

    public decimal? ControlSum { get; set; }

    public Amount? TotalAmount { get; set; }

    string? ITotals.NumberOfTransactions
    {
        get => NumberOfCharges;
        set => NumberOfCharges = value;
    }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        MessageIdentification = x.Text("MsgId"u8, MessageIdentification, TextType.Max35, Use.Required);
        CreationDateTime = x.Moment("CreDtTm"u8, CreationDateTime, Use.Required);
        NumberOfCharges = x.Text("NbOfChrgsRcrds"u8, NumberOfCharges, TextType.Numeric15, Use.Required);
        ControlSum = x.Number("CtrlSum"u8, ControlSum, NumberType.Decimal);
        TotalAmount = x.Amount("TtlChrgsAmt"u8, TotalAmount);
    }
}
