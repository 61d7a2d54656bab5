using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.Reporting;

/// <summary>From one time of day on, perhaps up to another.</summary>
public sealed class TimePeriod : IComponent
{
    public IsoTime? FromTime { get; set; }

    public IsoTime? ToTime { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        FromTime = x.Time("FrTm"u8, FromTime, Use.Required);
        ToTime = x.Time("ToTm"u8, ToTime);
    }
}
