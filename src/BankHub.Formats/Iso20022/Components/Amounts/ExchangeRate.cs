using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Amounts;

/// <summary>The rate that the debtor and his bank have agreed on.</summary>
public sealed class ExchangeRate : IComponent
{
    public string? UnitCurrency { get; set; }

    public decimal? Rate { get; set; }

    public string? RateType { get; set; }

    public string? ContractIdentification { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        UnitCurrency = x.Text("UnitCcy"u8, UnitCurrency, TextType.Currency, Use.Since(Dialect.Year2013));
        Rate = x.Number("XchgRate"u8, Rate, NumberType.Rate);
        RateType = x.Text("RateTp"u8, RateType, Codes.ExchangeRateType);
        ContractIdentification = x.Text("CtrctId"u8, ContractIdentification, TextType.Max35);
    }
}
