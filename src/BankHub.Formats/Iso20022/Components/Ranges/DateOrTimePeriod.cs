using BankHub.Formats.Iso20022.Components.Tax;
using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Components.Ranges;

/// <summary>A period in days, or in moments.</summary>
public sealed class DateOrTimePeriod : IComponent
{
    public DatePeriod? Date { get; set; }

    public DateTimePeriod? DateTime { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Date = x.Part("Dt"u8, Date, Use.Either);
        DateTime = x.Part("DtTm"u8, DateTime, Use.Either);
    }
}
