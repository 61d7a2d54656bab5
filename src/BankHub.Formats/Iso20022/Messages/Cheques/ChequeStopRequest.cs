using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.Cheques;

/// <summary>camt.108: a request to stop the payment of cheques.</summary>
public sealed class ChequeStopRequest : IMessage, IComponent, ITotalled
{
    public ChequeHeader? GroupHeader { get; set; }

    public IEnumerable<ChequeToStop> Cheques { get; set; } = [];

    public int SupplementaryData { get; set; }

    ITotals? ITotalled.Totals => GroupHeader;

    void IComponent.Describe<TSide>(ref TSide x)
    {
        GroupHeader = x.Part("GrpHdr"u8, GroupHeader, Use.Required);
        Cheques = x.Items("Chq"u8, Cheques, Use.Required);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData);
    }
}
