using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Statements;

/// <summary>camt.053: what was booked on accounts.</summary>
public sealed class BankToCustomerStatement : IMessage, IComponent
{
    public StatementGroupHeader? GroupHeader { get; set; }

    public IEnumerable<AccountStatement> Statements { get; set; } = [];

    public int SupplementaryData { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        GroupHeader = x.Part("GrpHdr"u8, GroupHeader, Use.Required);
        Statements = x.Items("Stmt"u8, Statements, Use.Required);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData, Use.Since(Dialect.Year2013));
    }
}
