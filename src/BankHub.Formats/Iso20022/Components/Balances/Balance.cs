using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Balances;

/// <summary>A balance of an account on a day.</summary>
public sealed class Balance : IComponent
{
    public BalanceType? Type { get; set; }

    public IReadOnlyList<CreditLine> CreditLines { get; set; } = [];

    public Amount? Amount { get; set; }

    public string? CreditDebit { get; set; }

    public DateChoice? Date { get; set; }

    public IReadOnlyList<CashAvailability> Availabilities { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Type = x.Part("Tp"u8, Type, Use.Required);
        CreditLines = x.Parts("CdtLine"u8, CreditLines, Use.AtMost(x.Dialect < Dialect.Year2019 ? 1 : 0));
        Amount = x.Amount("Amt"u8, Amount, Use.Required);

        // Nothing is neither owed nor owned.
        var side = Amount is { Value: 0 } ? Use.Expected : Use.Required;
        CreditDebit = x.Text("CdtDbtInd"u8, CreditDebit, Codes.CreditDebit, side);
        Date = x.Part("Dt"u8, Date, Use.Required);
        Availabilities = x.Parts("Avlbty"u8, Availabilities);
    }
}
