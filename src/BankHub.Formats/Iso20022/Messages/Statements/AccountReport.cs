using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.Statements;

/// <summary>One account of camt.052: a report of a part of a day, or of what is to come.</summary>
public sealed class AccountReport : StatementOfAccount, IItemGroup
{
    void IComponent.Describe<TSide>(ref TSide x)
    {
        DescribeStart(ref x, "RptPgntn"u8);
        Balances = x.Parts("Bal"u8, Balances);
        DescribeEntries(ref x, "AddtlRptInf"u8);
    }
}
