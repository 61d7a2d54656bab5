using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Originals;

/// <summary>How many transactions of a group have a status.</summary>
public sealed class StatusCount : IComponent
{
    public string? NumberOfTransactions { get; set; }

    public string? Status { get; set; }

    public decimal? ControlSum { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var isNew = x.Dialect > Dialect.Year2009;
        NumberOfTransactions = x.Text("DtldNbOfTxs"u8, NumberOfTransactions, TextType.Numeric15, Use.Required);
        Status = x.Text("DtldSts"u8, Status, isNew ? TextType.ExternalCode : StatusCodes.Transaction, Use.Required);
        ControlSum = x.Number("DtldCtrlSum"u8, ControlSum, NumberType.Decimal);
    }
}
