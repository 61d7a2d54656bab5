using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Amounts;

/// <summary>An amount of the debtor's currency that is to be transferred in another one.</summary>
public sealed class EquivalentAmount : IComponent
{
    public Amount? Amount { get; set; }

    public string? CurrencyOfTransfer { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Amount = x.Amount("Amt"u8, Amount, Use.Required);
        CurrencyOfTransfer = x.Text("CcyOfTrf"u8, CurrencyOfTransfer, TextType.Currency, Use.Required);
    }
}
