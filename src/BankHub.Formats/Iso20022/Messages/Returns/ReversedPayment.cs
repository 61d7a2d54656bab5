using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Returns;

/// <summary>A payment that is reversed (PaymentTransaction of pacs.007).</summary>
public sealed class ReversedPayment : BackwardPayment, IComponent
{
    void IComponent.Describe<TSide>(ref TSide x)
    {
        DescribeNames(ref x, "RvslId"u8);
        DescribeMoney(ref x, "RvsdIntrBkSttlmAmt"u8, "RvsdInstdAmt"u8);
        DescribeAgents(ref x);
        Reasons = x.Parts("RvslRsnInf"u8, Reasons);
        OriginalTransaction = x.Part("OrgnlTxRef"u8, OriginalTransaction);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData, Use.Since(Dialect.Year2013));
    }
}
