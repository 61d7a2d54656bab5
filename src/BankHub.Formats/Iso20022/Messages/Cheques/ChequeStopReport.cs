using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.Cheques;

/// <summary>camt.109: what became of the request to stop cheques.</summary>
public sealed class ChequeStopReport : IMessage, IComponent, ITotalled
{
    public ChequeHeader? GroupHeader { get; set; }

    public IEnumerable<StoppedCheque> Cheques { get; set; } = [];

    public int SupplementaryData { get; set; }

    ITotals? ITotalled.Totals => GroupHeader;

    void IComponent.Describe<TSide>(ref TSide x)
    {
        GroupHeader = x.Part("GrpHdr"u8, GroupHeader, Use.Required);
        Cheques = x.Items("Chq"u8, Cheques, Use.Required);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData);
    }
}
