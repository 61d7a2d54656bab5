using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Components.Investigations;

/// <summary>A value date and the one that is asked for.</summary>
public sealed class ValueDates : IComponent
{
    public DateOnly? CurrentValueDate { get; set; }

    public DateOnly? RequestedValueDate { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        CurrentValueDate = x.Date("CurValDt"u8, CurrentValueDate, Use.Required);
        RequestedValueDate = x.Date("ReqdValDt"u8, RequestedValueDate, Use.Required);
    }
}
