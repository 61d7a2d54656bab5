using BankHub.Formats.Iso20022.Components.Ranges;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Fees;

/// <summary>One interest within an entry.</summary>
public sealed class InterestRecord : IComponent
{
    public Amount? Amount { get; set; }

    public string? CreditDebit { get; set; }

    public CodeOrProprietary? Type { get; set; }

    public IReadOnlyList<InterestRate> Rates { get; set; } = [];

    public DateTimePeriod? FromToDate { get; set; }

    public string? Reason { get; set; }

    public TaxCharges? Tax { get; set; }

    internal bool IsEmpty => Amount is null && (CreditDebit ?? Reason) is null && ((object?)Type ?? FromToDate) is null && Rates.Count == 0;

    void IComponent.Describe<TSide>(ref TSide x) => Describe(ref x);

    internal void Describe<TSide>(ref TSide x)
        where TSide : struct, ISide, allows ref struct
    {
        Amount = x.Amount("Amt"u8, Amount, Use.Required);
        CreditDebit = x.Text("CdtDbtInd"u8, CreditDebit, Codes.CreditDebit, Use.Required);
        Type = x.Coded("Tp"u8, Type, EntryCodes.InterestType, TextType.Max35);
        Rates = x.Parts("Rate"u8, Rates, Use.AtMost(x.Dialect < Dialect.Year2013 ? 0 : 1));
        FromToDate = x.Part("FrToDt"u8, FromToDate);
        Reason = x.Text("Rsn"u8, Reason, TextType.Max35);
        Tax = x.Part("Tax"u8, Tax, Use.Since(Dialect.Year2013));
    }
}
