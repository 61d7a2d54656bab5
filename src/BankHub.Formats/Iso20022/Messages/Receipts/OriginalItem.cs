using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.Receipts;

/// <summary>One amount that does not come.</summary>
public sealed class OriginalItem : IComponent
{
    public string? OriginalItemIdentification { get; set; }

    public string? OriginalEndToEndIdentification { get; set; }

    public string? Uetr { get; set; }

    public Amount? Amount { get; set; }

    public DateOnly? ExpectedValueDate { get; set; }

    public OriginalItemReference? OriginalItemReference { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        OriginalItemIdentification = x.Text("OrgnlItmId"u8, OriginalItemIdentification, TextType.Max35, Use.Required);
        OriginalEndToEndIdentification = x.Text("OrgnlEndToEndId"u8, OriginalEndToEndIdentification, TextType.Max35);
        Uetr = x.Text("UETR"u8, Uetr, TextType.Uetr);
        Amount = x.Amount("Amt"u8, Amount, Use.Required);
        ExpectedValueDate = x.Date("XpctdValDt"u8, ExpectedValueDate);
        OriginalItemReference = x.Part("OrgnlItmRef"u8, OriginalItemReference);
    }
}
