using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Mandates;

/// <summary>A payment at a certain day of each period.</summary>
public sealed class FrequencyPoint : IComponent
{
    public string? Type { get; set; }

    public string? PointInTime { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Type = x.Text("Tp"u8, Type, Codes.Frequency, Use.Required);
        PointInTime = x.Text("PtInTm"u8, PointInTime, TextType.Exact2Digits, Use.Required);
    }
}
