using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Amounts;

/// <summary>An exchange between two currencies.</summary>
public sealed class CurrencyExchange : IComponent
{
    public string? SourceCurrency { get; set; }

    public string? TargetCurrency { get; set; }

    public string? UnitCurrency { get; set; }

    public decimal? Rate { get; set; }

    public string? ContractIdentification { get; set; }

    public IsoDateTime? QuotationDate { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        SourceCurrency = x.Text("SrcCcy"u8, SourceCurrency, TextType.Currency, Use.Required);
        TargetCurrency = x.Text("TrgtCcy"u8, TargetCurrency, TextType.Currency);
        UnitCurrency = x.Text("UnitCcy"u8, UnitCurrency, TextType.Currency);
        Rate = x.Number("XchgRate"u8, Rate, NumberType.Rate, Use.Required);
        ContractIdentification = x.Text("CtrctId"u8, ContractIdentification, TextType.Max35);
        QuotationDate = x.Moment("QtnDt"u8, QuotationDate);
    }
}
