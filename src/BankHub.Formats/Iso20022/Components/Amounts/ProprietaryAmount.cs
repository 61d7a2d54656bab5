using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Amounts;

/// <summary>An amount of a kind that two parties have agreed on.</summary>
public sealed class ProprietaryAmount : IComponent
{
    public string? Type { get; set; }

    public Amount? Amount { get; set; }

    public CurrencyExchange? CurrencyExchange { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Type = x.Text("Tp"u8, Type, TextType.Max35, Use.Required);
        Amount = x.Amount("Amt"u8, Amount, Use.Required);
        CurrencyExchange = x.Part("CcyXchg"u8, CurrencyExchange);
    }
}
