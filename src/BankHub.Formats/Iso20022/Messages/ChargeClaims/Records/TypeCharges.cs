using BankHub.Formats.Iso20022.Components.Fees;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Messages.ChargeClaims.Records;

/// <summary>Charges of one type, for several transactions.</summary>
public sealed class TypeCharges : ChargeAccounts, IComponent
{
    public string? ChargeIdentification { get; set; }

    public ChargeTotals? Total { get; set; }

    public ChargeType? Type { get; set; }

    public IReadOnlyList<ChargeRecord> Records { get; set; } = [];

    public string? AdditionalInformation { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        ChargeIdentification = x.Text("ChrgsId"u8, ChargeIdentification, TextType.Max35);
        Total = x.Part("TtlChrgsPerChrgTp"u8, Total);
        DescribeAccounts(ref x);
        Type = x.Part("Tp"u8, Type, Use.Required);
        Records = x.Parts("Rcrd"u8, Records, Use.Required);
        AdditionalInformation = x.Text("AddtlInf"u8, AdditionalInformation, TextType.Max140);
    }
}
