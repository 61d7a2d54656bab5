using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Balances;

/// <summary>A credit line, and whether a balance includes it.</summary>
public sealed class CreditLine : IComponent
{
    public bool? Included { get; set; }

    public CodeOrProprietary? Type { get; set; }

    public Amount? Amount { get; set; }

    public DateChoice? Date { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Included = x.Flag("Incl"u8, Included, Use.Required);
        Type = x.Coded("Tp"u8, Type, Use.Since(Dialect.Year2019));
        Amount = x.Amount("Amt"u8, Amount);
        Date = x.Part("Dt"u8, Date, Use.Since(Dialect.Year2019));
    }
}
