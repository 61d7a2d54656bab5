using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.Reporting;

/// <summary>From one day on, perhaps up to another.</summary>
public sealed class OpenDatePeriod : IComponent
{
    public DateOnly? FromDate { get; set; }

    public DateOnly? ToDate { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        FromDate = x.Date("FrDt"u8, FromDate, Use.Required);
        ToDate = x.Date("ToDt"u8, ToDate);
    }
}
