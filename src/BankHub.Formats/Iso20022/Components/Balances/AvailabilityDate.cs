using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Balances;

/// <summary>A day, or so many days from the booking.</summary>
public sealed class AvailabilityDate : IComponent
{
    public string? NumberOfDays { get; set; }

    public DateOnly? ActualDate { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        NumberOfDays = x.Text("NbOfDays"u8, NumberOfDays, TextType.SignedNumeric15, Use.Either);
        ActualDate = x.Date("ActlDt"u8, ActualDate, Use.Either);
    }
}
