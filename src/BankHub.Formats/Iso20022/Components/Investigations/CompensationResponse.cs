using BankHub.Formats.Iso20022.Components.Tax;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Investigations;

/// <summary>Whether and how much compensation is paid.</summary>
public sealed class CompensationResponse : IComponent
{
    public bool? Granted { get; set; }

    public Amount? InitialAmount { get; set; }

    public Amount? paidCharges { get; set; }

    public Amount? AmountDue { get; set; }

    public DateOnly? ExpectedValueDate { get; set; }

    public DatePeriod? Period { get; set; }

    public decimal? InterestRate { get; set; }

    public string? Reason { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Granted = x.Flag("Grantd"u8, Granted, Use.Required);
        InitialAmount = x.Amount("InitlAmt"u8, InitialAmount);
        paidCharges = x.Amount("PdChrgs"u8, paidCharges);
        AmountDue = x.Amount("AmtDue"u8, AmountDue);
        ExpectedValueDate = x.Date("XpctdValDt"u8, ExpectedValueDate);
        Period = x.Part("Prd"u8, Period);
        InterestRate = x.Number("IntrstRate"u8, InterestRate, NumberType.Rate);
        Reason = x.Text("Rsn"u8, Reason, TextType.Max140);
    }
}
