using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Returns;

/// <summary>A payment that comes back (PaymentTransaction of pacs.004).</summary>
public sealed class ReturnedPayment : BackwardPayment, IComponent
{
    public DateOnly? OriginalInterbankSettlementDate { get; set; }

    public string? ClearingSystemReference { get; set; }

    public ReturnChain? ReturnChain { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        DescribeNames(ref x, "RtrId"u8);
        OriginalInterbankSettlementDate = x.Date("OrgnlIntrBkSttlmDt"u8, OriginalInterbankSettlementDate);
        DescribeMoney(ref x, "RtrdIntrBkSttlmAmt"u8, "RtrdInstdAmt"u8);
        ClearingSystemReference = x.Text("ClrSysRef"u8, ClearingSystemReference, TextType.Max35);
        DescribeAgents(ref x);
        ReturnChain = x.Part("RtrChain"u8, ReturnChain, Use.Since(Dialect.Year2019));
        Reasons = x.Parts("RtrRsnInf"u8, Reasons);
        OriginalTransaction = x.PartAs("OrgnlTxRef"u8, OriginalTransaction, Variant.Return);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData, Use.Since(Dialect.Year2013));
    }
}
