using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Fees;

/// <summary>One charge within an entry.</summary>
public sealed class ChargesRecord : IComponent
{
    public Amount? Amount { get; set; }

    public string? CreditDebit { get; set; }

    public bool? ChargeIncluded { get; set; }

    public ChargeType? Type { get; set; }

    public decimal? Rate { get; set; }

    public string? Bearer { get; set; }

    public Agent? Agent { get; set; }

    public TaxCharges? Tax { get; set; }

    internal bool IsEmpty =>
        Amount is null && Rate is null && (CreditDebit ?? Bearer) is null && ((object?)Type ?? Agent ?? (object?)Tax) is null;

    void IComponent.Describe<TSide>(ref TSide x) => Describe(ref x);

    internal void Describe<TSide>(ref TSide x)
        where TSide : struct, ISide, allows ref struct
    {
        Amount = x.Amount("Amt"u8, Amount, Use.Required);
        CreditDebit = x.Text("CdtDbtInd"u8, CreditDebit, Codes.CreditDebit);
        ChargeIncluded = x.Flag("ChrgInclInd"u8, ChargeIncluded, Use.Since(Dialect.Year2013));
        Type = x.Part("Tp"u8, Type);
        Rate = x.Number("Rate"u8, Rate, NumberType.Rate);
        Bearer = x.Text("Br"u8, Bearer, Codes.ChargeBearer);
        Agent = x.Part(x.Dialect < Dialect.Year2013 ? "Pty"u8 : "Agt"u8, Agent);
        Tax = x.Part("Tax"u8, Tax);
    }
}
