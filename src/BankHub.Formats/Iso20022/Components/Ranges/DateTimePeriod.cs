using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Ranges;

/// <summary>From one moment to another.</summary>
public sealed class DateTimePeriod : IComponent
{
    public IsoDateTime? FromDateTime { get; set; }

    public IsoDateTime? ToDateTime { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        FromDateTime = x.Moment("FrDtTm"u8, FromDateTime, Use.Required);
        ToDateTime = x.Moment("ToDtTm"u8, ToDateTime, Use.Required);
    }
}
