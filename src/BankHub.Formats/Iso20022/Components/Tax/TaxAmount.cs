using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Tax;

/// <summary>A tax: rate, base, total and its parts.</summary>
public sealed class TaxAmount : IComponent
{
    public decimal? Rate { get; set; }

    public Amount? TaxableBaseAmount { get; set; }

    public Amount? TotalAmount { get; set; }

    public IReadOnlyList<TaxRecordDetails> Details { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Rate = x.Number("Rate"u8, Rate, NumberType.Rate);
        TaxableBaseAmount = x.Amount("TaxblBaseAmt"u8, TaxableBaseAmount);
        TotalAmount = x.Amount("TtlAmt"u8, TotalAmount);
        Details = x.Parts("Dtls"u8, Details);
    }
}
