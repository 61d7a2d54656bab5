using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.Reporting;

/// <summary>The amount from which on entries are reported.</summary>
public sealed class FloorLimit : IComponent
{
    public Amount? Amount { get; set; }

    public string? CreditDebit { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Amount = x.Amount("Amt"u8, Amount, Use.Required);
        CreditDebit = x.Text("CdtDbtInd"u8, CreditDebit, CaseCodes.FloorLimit, Use.Required);
    }
}
