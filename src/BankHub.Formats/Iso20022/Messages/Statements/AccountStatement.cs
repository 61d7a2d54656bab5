using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.Statements;

/// <summary>One account of camt.053: a statement between two balances.</summary>
public sealed class AccountStatement : StatementOfAccount, IItemGroup
{
    void IComponent.Describe<TSide>(ref TSide x)
    {
        DescribeStart(ref x, "StmtPgntn"u8);
        Balances = x.Parts("Bal"u8, Balances, Use.Required);
        DescribeEntries(ref x, "AddtlStmtInf"u8);
    }
}
