using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Cases;

/// <summary>How many transactions have a status.</summary>
public sealed class CancellationCount : IComponent
{
    public string? NumberOfTransactions { get; set; }

    public string? Status { get; set; }

    public decimal? ControlSum { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var codes = x.Choice.Code;
        NumberOfTransactions = x.Text("DtldNbOfTxs"u8, NumberOfTransactions, TextType.Numeric15, Use.Required);
        Status = x.Text("DtldSts"u8, Status, codes, Use.Required);
        ControlSum = x.Number("DtldCtrlSum"u8, ControlSum, NumberType.Decimal);
    }
}
