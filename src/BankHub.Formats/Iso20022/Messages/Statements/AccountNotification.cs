using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.Statements;

/// <summary>One account of camt.054: entries without balances.</summary>
public sealed class AccountNotification : StatementOfAccount, IItemGroup
{
    void IComponent.Describe<TSide>(ref TSide x)
    {
        DescribeStart(ref x, "NtfctnPgntn"u8);
        x.Refuse("Bal"u8, Balances.Count > 0);
        DescribeEntries(ref x, "AddtlNtfctnInf"u8);
    }
}
