using BankHub.Formats.Iso20022.Components.Ranges;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Fees;

/// <summary>The interest that an account bears.</summary>
public sealed class AccountInterest : IComponent
{
    public CodeOrProprietary? Type { get; set; }

    public IReadOnlyList<InterestRate> Rates { get; set; } = [];

    public DateTimePeriod? FromToDate { get; set; }

    public string? Reason { get; set; }

    public TaxCharges? Tax { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Type = x.Coded("Tp"u8, Type, EntryCodes.InterestType, TextType.Max35);
        Rates = x.Parts("Rate"u8, Rates);
        FromToDate = x.Part("FrToDt"u8, FromToDate);
        Reason = x.Text("Rsn"u8, Reason, TextType.Max35);
        Tax = x.Part("Tax"u8, Tax, Use.Since(Dialect.Year2016));
    }
}
