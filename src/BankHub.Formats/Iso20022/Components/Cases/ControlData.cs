using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Cases;

/// <summary>How many transactions a request is about, and their sum.</summary>
public sealed class ControlData : IComponent, ITotals
{
    public string? NumberOfTransactions { get; set; }

    public decimal? ControlSum { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        NumberOfTransactions = x.Text("NbOfTxs"u8, NumberOfTransactions, TextType.Numeric15, Use.Required);
        ControlSum = x.Number("CtrlSum"u8, ControlSum, NumberType.Decimal);
    }
}
