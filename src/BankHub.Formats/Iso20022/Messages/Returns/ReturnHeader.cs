using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.Returns;

/// <summary>What is true of all returned payments (GroupHeader of pacs.004).</summary>
public sealed class ReturnHeader : BackwardHeader, IComponent, ITotals
{
    public bool? GroupReturn { get; set; }

    public Amount? TotalReturnedAmount { get; set; }

    Amount? ITotals.SettlementTotal
    {
        get => TotalReturnedAmount;
        set => TotalReturnedAmount = value;
    }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        DescribeStart(ref x);
        GroupReturn = x.Flag("GrpRtr"u8, GroupReturn);
        TotalReturnedAmount = x.Amount("TtlRtrdIntrBkSttlmAmt"u8, TotalReturnedAmount);
        DescribeEnd(ref x);
    }
}
