using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Cards;

/// <summary>What was bought with a card.</summary>
public sealed class Product : IComponent
{
    public string? Code { get; set; }

    public string? UnitOfMeasure { get; set; }

    public decimal? Quantity { get; set; }

    public decimal? UnitPrice { get; set; }

    public decimal? Amount { get; set; }

    public string? TaxType { get; set; }

    public string? AdditionalInformation { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Code = x.Text("PdctCd"u8, Code, TextType.Max70, Use.Required);
        UnitOfMeasure = x.Text("UnitOfMeasr"u8, UnitOfMeasure, CardCodes.UnitOfMeasure);
        Quantity = x.Number("PdctQty"u8, Quantity, NumberType.Decimal);
        UnitPrice = x.Number("UnitPric"u8, UnitPrice, NumberType.Amount);
        Amount = x.Number("PdctAmt"u8, Amount, NumberType.Amount);
        TaxType = x.Text("TaxTp"u8, TaxType, TextType.Max35);
        AdditionalInformation = x.Text("AddtlPdctInf"u8, AdditionalInformation, TextType.Max35);
    }
}
