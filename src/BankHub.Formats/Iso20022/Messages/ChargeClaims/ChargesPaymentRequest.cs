using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.ChargeClaims;

/// <summary>camt.106: a request to pay charges.</summary>
public sealed class ChargesPaymentRequest : IMessage, IComponent, ITotalled
{
    public ChargesHeader? GroupHeader { get; set; }

    public IEnumerable<RequestedCharge> Charges { get; set; } = [];

    public int SupplementaryData { get; set; }

    ITotals? ITotalled.Totals => GroupHeader;

    void IComponent.Describe<TSide>(ref TSide x)
    {
        GroupHeader = x.Part("GrpHdr"u8, GroupHeader, Use.Required);
        Charges = x.Items("Chrgs"u8, Charges, Use.Required);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData);
    }
}
