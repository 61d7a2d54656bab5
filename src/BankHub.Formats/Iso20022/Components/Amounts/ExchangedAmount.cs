using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Amounts;

/// <summary>An amount and the exchange that led to it.</summary>
public sealed class ExchangedAmount : IComponent
{
    public Amount? Amount { get; set; }

    public CurrencyExchange? CurrencyExchange { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Amount = x.Amount("Amt"u8, Amount, Use.Required);
        CurrencyExchange = x.Part("CcyXchg"u8, CurrencyExchange);
    }
}
