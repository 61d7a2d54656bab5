using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Initiation;

/// <summary>pain.001: a customer asks his bank to pay.</summary>
public sealed class CustomerCreditTransferInitiation : IMessage, IComponent, ITotalled
{
    public InitiationGroupHeader? GroupHeader { get; set; }

    public IEnumerable<CreditTransferInstruction> Payments { get; set; } = [];

    public int SupplementaryData { get; set; }

    ITotals? ITotalled.Totals => GroupHeader;

    void IComponent.Describe<TSide>(ref TSide x)
    {
        GroupHeader = x.Part("GrpHdr"u8, GroupHeader, Use.Required);
        Payments = x.Items("PmtInf"u8, Payments, Use.Required);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData, Use.Since(Dialect.Year2019));
    }
}
