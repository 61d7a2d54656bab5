using BankHub.Formats.Iso20022.Components.Fees;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.ChargeClaims.Records;

/// <summary>One of the charges that a transaction has.</summary>
public sealed class ChargeItem : IComponent
{
    public Amount? Amount { get; set; }

    public string? CreditDebit { get; set; }

    public ChargeType? Type { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Amount = x.Amount("Amt"u8, Amount, Use.Required);
        CreditDebit = x.Text("CdtDbtInd"u8, CreditDebit, Codes.CreditDebit);
        Type = x.Part("Tp"u8, Type);
    }
}
