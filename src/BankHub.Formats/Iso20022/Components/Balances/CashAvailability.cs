using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Balances;

/// <summary>From when on an amount can be used.</summary>
public sealed class CashAvailability : IComponent
{
    public AvailabilityDate? Date { get; set; }

    public Amount? Amount { get; set; }

    public string? CreditDebit { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Date = x.Part("Dt"u8, Date, Use.Required);
        Amount = x.Amount("Amt"u8, Amount, Use.Required);
        CreditDebit = x.Text("CdtDbtInd"u8, CreditDebit, Codes.CreditDebit, Use.Required);
    }
}
