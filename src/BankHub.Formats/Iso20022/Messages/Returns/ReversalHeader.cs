using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.Returns;

/// <summary>What is true of all reversed payments (GroupHeader of pacs.007).</summary>
public sealed class ReversalHeader : BackwardHeader, IComponent, ITotals
{
    public bool? GroupReversal { get; set; }

    public Amount? TotalReversedAmount { get; set; }

    Amount? ITotals.SettlementTotal
    {
        get => TotalReversedAmount;
        set => TotalReversedAmount = value;
    }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        DescribeStart(ref x);
        GroupReversal = x.Flag("GrpRvsl"u8, GroupReversal);
        TotalReversedAmount = x.Amount("TtlRvsdIntrBkSttlmAmt"u8, TotalReversedAmount);
        DescribeEnd(ref x);
    }
}
