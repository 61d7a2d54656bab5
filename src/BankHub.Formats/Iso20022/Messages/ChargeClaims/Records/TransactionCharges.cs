using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Messages.ChargeClaims.Records;

/// <summary>Charges transaction by transaction.</summary>
public sealed class TransactionCharges : ChargeAccounts, IComponent
{
    public string? ChargeIdentification { get; set; }

    public ChargeTotals? Total { get; set; }

    public IReadOnlyList<TransactionChargeRecord> Records { get; set; } = [];

    public string? AdditionalInformation { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        ChargeIdentification = x.Text("ChrgsId"u8, ChargeIdentification, TextType.Max35);
        Total = x.Part("TtlChrgsPerTx"u8, Total);
        DescribeAccounts(ref x);
        Records = x.Parts("Rcrd"u8, Records, Use.Required);
        AdditionalInformation = x.Text("AddtlInf"u8, AdditionalInformation, TextType.Max140);
    }
}
