using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Investigations;

/// <summary>What the change of a value date costs.</summary>
public sealed class AdjustmentCompensation : IComponent
{
    public Amount? InitialAmount { get; set; }

    public Amount? DueCharges { get; set; }

    public Amount? AmountDue { get; set; }

    public Agent? CompensationAgent { get; set; }

    public CashAccount? CompensationAccount { get; set; }

    public ValueDates? Period { get; set; }

    public decimal? InterestRate { get; set; }

    public string? Reason { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        InitialAmount = x.Amount("InitlAmt"u8, InitialAmount);
        DueCharges = x.Amount("DueChrgs"u8, DueCharges);
        AmountDue = x.Amount("AmtDue"u8, AmountDue, Use.Required);
        CompensationAgent = x.Part("CompstnAgt"u8, CompensationAgent);
        CompensationAccount = x.Part("CompstnAcct"u8, CompensationAccount);
        Period = x.Part("Prd"u8, Period);
        InterestRate = x.Number("IntrstRate"u8, InterestRate, NumberType.Rate);
        Reason = x.Text("Rsn"u8, Reason, TextType.Max140);
    }
}
