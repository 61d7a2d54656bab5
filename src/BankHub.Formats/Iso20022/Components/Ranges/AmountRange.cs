using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Ranges;

/// <summary>A range of amounts in one currency.</summary>
public sealed class AmountRange : IComponent
{
    public AmountBounds? Amount { get; set; }

    public string? CreditDebit { get; set; }

    public string? Currency { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Amount = x.Part("Amt"u8, Amount, Use.Required);
        CreditDebit = x.Text("CdtDbtInd"u8, CreditDebit, Codes.CreditDebit);
        Currency = x.Text("Ccy"u8, Currency, TextType.Currency, Use.Required);
    }
}
