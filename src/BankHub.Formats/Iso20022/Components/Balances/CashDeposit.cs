using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Balances;

/// <summary>Notes of one value within a deposit of cash.</summary>
public sealed class CashDeposit : IComponent
{
    public Amount? NoteDenomination { get; set; }

    public string? NumberOfNotes { get; set; }

    public Amount? Amount { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        NoteDenomination = x.Amount("NoteDnmtn"u8, NoteDenomination, Use.Required);
        NumberOfNotes = x.Text("NbOfNotes"u8, NumberOfNotes, TextType.Numeric15, Use.Required);
        Amount = x.Amount("Amt"u8, Amount, Use.Required);
    }
}
