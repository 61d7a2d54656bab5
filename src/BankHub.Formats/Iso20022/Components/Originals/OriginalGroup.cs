using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Originals;

/// <summary>The message that another one is about.</summary>
public sealed class OriginalGroup : IComponent
{
    public string? MessageIdentification { get; set; }

    public string? MessageName { get; set; }

    public IsoDateTime? CreationDateTime { get; set; }

    public string? NumberOfTransactions { get; set; }

    public decimal? ControlSum { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var hasTotals = x.Variant == Variant.WithTotals;
        MessageIdentification = x.Text("OrgnlMsgId"u8, MessageIdentification, TextType.Max35, Use.Required);
        MessageName = x.Text("OrgnlMsgNmId"u8, MessageName, TextType.Max35, Use.Required);
        CreationDateTime = x.Moment("OrgnlCreDtTm"u8, CreationDateTime);
        NumberOfTransactions = x.Text("OrgnlNbOfTxs"u8, NumberOfTransactions, TextType.Numeric15, Use.If(hasTotals));
        ControlSum = x.Number("OrgnlCtrlSum"u8, ControlSum, NumberType.Decimal, Use.If(hasTotals));
    }
}
