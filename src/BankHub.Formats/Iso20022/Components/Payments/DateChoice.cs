using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Payments;

/// <summary>A day, or a moment.</summary>
public sealed class DateChoice : IComponent
{
    public DateOnly? Date { get; set; }

    public IsoDateTime? DateTime { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Date = x.Date("Dt"u8, Date, Use.Either);
        DateTime = x.Moment("DtTm"u8, DateTime, Use.Either);
    }
}
