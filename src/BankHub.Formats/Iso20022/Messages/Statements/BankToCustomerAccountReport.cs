using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Statements;

/// <summary>camt.052: what happens on accounts during the day.</summary>
public sealed class BankToCustomerAccountReport : IMessage, IComponent
{
    public StatementGroupHeader? GroupHeader { get; set; }

    public IEnumerable<AccountReport> Reports { get; set; } = [];

    public int SupplementaryData { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        GroupHeader = x.Part("GrpHdr"u8, GroupHeader, Use.Required);
        Reports = x.Items("Rpt"u8, Reports, Use.Required);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData, Use.Since(Dialect.Year2013));
    }
}
