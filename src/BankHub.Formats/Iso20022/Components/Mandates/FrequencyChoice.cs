using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;

namespace BankHub.Formats.Iso20022.Components.Mandates;

/// <summary>How often payments recur.</summary>
public sealed class FrequencyChoice : IComponent
{
    public string? Type { get; set; }

    public FrequencyPeriod? Period { get; set; }

    public FrequencyPoint? PointInTime { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Type = x.Text("Tp"u8, Type, Codes.Frequency, Use.Either);
        Period = x.Part("Prd"u8, Period, Use.Either);
        PointInTime = x.Part("PtInTm"u8, PointInTime, Use.Either);
    }
}
