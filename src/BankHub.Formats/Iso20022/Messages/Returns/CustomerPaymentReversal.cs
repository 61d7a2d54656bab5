using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Returns;

/// <summary>pain.007: a creditor takes back direct debits that he initiated.</summary>
public sealed class CustomerPaymentReversal : IMessage, IComponent, ITotalled
{
    public CustomerReversalHeader? GroupHeader { get; set; }

    public OriginalGroupReasons? OriginalGroup { get; set; }

    public IEnumerable<OriginalInstructionReversal> Payments { get; set; } = [];

    public int SupplementaryData { get; set; }

    ITotals? ITotalled.Totals => GroupHeader;

    void IComponent.Describe<TSide>(ref TSide x)
    {
        GroupHeader = x.Part("GrpHdr"u8, GroupHeader, Use.Required);
        OriginalGroup = x.Part("OrgnlGrpInf"u8, OriginalGroup, Use.Required);
        Payments = x.Items("OrgnlPmtInfAndRvsl"u8, Payments);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData, Use.Since(Dialect.Year2013));
    }
}
