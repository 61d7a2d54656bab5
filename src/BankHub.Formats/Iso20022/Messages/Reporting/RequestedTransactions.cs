using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;

namespace BankHub.Formats.Iso20022.Messages.Reporting;

/// <summary>Which entries a report shall have.</summary>
public sealed class RequestedTransactions : IComponent
{
    public CodeOrProprietary? Status { get; set; }

    public string? CreditDebit { get; set; }

    public IReadOnlyList<FloorLimit> FloorLimits { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Status = x.Coded("Sts"u8, Status, Use.Required);
        CreditDebit = x.Text("CdtDbtInd"u8, CreditDebit, Codes.CreditDebit, Use.Required);
        FloorLimits = x.Parts("FlrLmt"u8, FloorLimits);
    }
}
