using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Components.Tax;

/// <summary>From one day to another.</summary>
public sealed class DatePeriod : IComponent
{
    public DateOnly? FromDate { get; set; }

    public DateOnly? ToDate { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        FromDate = x.Date("FrDt"u8, FromDate, Use.Required);
        ToDate = x.Date("ToDt"u8, ToDate, Use.Required);
    }
}
