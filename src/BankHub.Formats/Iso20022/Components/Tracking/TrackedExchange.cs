using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Tracking;

/// <summary>From which currency into which, and at what rate.</summary>
public sealed class TrackedExchange : IComponent
{
    public string? SourceCurrency { get; set; }

    public string? TargetCurrency { get; set; }

    public decimal? Rate { get; set; }

    public string? UnitCurrency { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        SourceCurrency = x.Text("SrcCcy"u8, SourceCurrency, TextType.Currency, Use.Required);
        TargetCurrency = x.Text("TrgtCcy"u8, TargetCurrency, TextType.Currency, Use.Required);
        Rate = x.Number("XchgRate"u8, Rate, NumberType.Rate, Use.Required);
        UnitCurrency = x.Text("UnitCcy"u8, UnitCurrency, TextType.Currency);
    }
}
