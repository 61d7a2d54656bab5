using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Cards;

/// <summary>A card.</summary>
public sealed class PaymentCard : IComponent
{
    public PlainCardData? PlainCardData { get; set; }

    public string? CardCountryCode { get; set; }

    public LabelledIdentification? CardBrand { get; set; }

    public string? AdditionalCardData { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        PlainCardData = x.Part("PlainCardData"u8, PlainCardData);
        CardCountryCode = x.Text("CardCtryCd"u8, CardCountryCode, TextType.Exact3Digits);
        CardBrand = x.Part("CardBrnd"u8, CardBrand);
        AdditionalCardData = x.Text("AddtlCardData"u8, AdditionalCardData, TextType.Max70);
    }
}
