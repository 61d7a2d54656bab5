using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Tax;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Investigations;

/// <summary>A request for compensation.</summary>
public sealed class CompensationRequest : IComponent
{
    public CashAccount? CompensationAccount { get; set; }

    public DatePeriod? Period { get; set; }

    public Amount? Amount { get; set; }

    public DateOnly? ExpectedValueDate { get; set; }

    public decimal? InterestRate { get; set; }

    public IReadOnlyList<string> Reasons { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        CompensationAccount = x.Part("CompstnAcct"u8, CompensationAccount);
        Period = x.Part("Prd"u8, Period, Use.Required);
        Amount = x.Amount("Amt"u8, Amount);
        ExpectedValueDate = x.Date("XpctdValDt"u8, ExpectedValueDate);
        InterestRate = x.Number("IntrstRate"u8, InterestRate, NumberType.Rate);
        Reasons = x.Texts("Rsn"u8, Reasons, TextType.Max140);
    }
}
