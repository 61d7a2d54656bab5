using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.ChargeClaims.Records;

/// <summary>The charges of one transaction.</summary>
public sealed class TransactionChargeRecord : ChargeRecordDetails, IComponent
{
    public ChargeTotals? Total { get; set; }

    public IReadOnlyList<ChargeItem> Items { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        DescribeTransaction(ref x);
        Total = x.Part("TtlChrgsPerRcrd"u8, Total);
        Items = x.Parts("ChrgsBrkdwn"u8, Items, Use.Required);
        DescribeDebtor(ref x);
        DescribeInformation(ref x);
    }
}
