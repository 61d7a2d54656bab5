using BankHub.Formats.Iso20022.Components.Fees;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.ChargeClaims.Records;

/// <summary>One charge, alone or among others of its type, which then is said of all.</summary>
public sealed class ChargeRecord : ChargeRecordDetails, IComponent
{
    public string? ChargeIdentification { get; set; }

    public Amount? Amount { get; set; }

    public string? CreditDebit { get; set; }

    public ChargeType? Type { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        ChargeIdentification = x.Text("ChrgsId"u8, ChargeIdentification, TextType.Max35);
        DescribeTransaction(ref x);
        Amount = x.Amount("Amt"u8, Amount, Use.Required);
        CreditDebit = x.Text("CdtDbtInd"u8, CreditDebit, Codes.CreditDebit);
        DescribeDebtor(ref x);
        Type = x.Part("Tp"u8, Type);
        DescribeInformation(ref x);
    }
}
